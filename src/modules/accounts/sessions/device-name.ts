/** What stands in a `User-Agent`, in the order in which it is looked for: many name others for compatibility. */
const SYSTEMS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\b(?:Macintosh|Mac OS X|Darwin)\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const CLIENTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\bElectron\//, 'Desktop app'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
  [/\b(?:node|undici)\b/, 'Node.js'],
];

const MAX_LENGTH = 256;

/** A `User-Agent` as it is kept: cut short, and without what no client sends. */
export function toUserAgent(header: string | undefined): string | null {
  const text = header
    ?.replaceAll(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, MAX_LENGTH);
  return text === undefined || text === '' ? null : text;
}

/** A device as its owner recognises it: `Firefox on Linux`. What a client says of itself proves nothing. */
export function toDeviceName(userAgent: string | null): string {
  const text = userAgent ?? '';
  const find = (table: typeof SYSTEMS) => table.find(([pattern]) => pattern.test(text))?.[1];
  const [client, system] = [find(CLIENTS), find(SYSTEMS)];
  if (client !== undefined && system !== undefined) return `${client} on ${system}`;
  return client ?? system ?? 'Unknown device';
}
