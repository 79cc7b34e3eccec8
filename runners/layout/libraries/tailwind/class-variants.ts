import type { TailwindTheme } from './theme.ts';

/** What decides whether a variant such as `ios:` or `md:` applies. */
export interface VariantFacts {
  readonly platform: () => 'ios' | 'android';
  readonly colorScheme: () => 'light' | 'dark';
  readonly width: () => number;
  readonly height: () => number;
}

/** One class of a `className`: its variants, and whether it is important. */
export interface WrittenClass {
  readonly name: string;
  readonly variants: readonly string[];
  readonly isImportant: boolean;
}

/** Takes `dark:ios:!mt-2` apart; colons between brackets belong to the value. */
export function parseClass(text: string): WrittenClass {
  const bracket = text.indexOf('[');
  const end = bracket === -1 ? text.length : bracket;
  const colon = text.lastIndexOf(':', end);
  const variants = colon === -1 ? [] : text.slice(0, colon).split(':');
  const written = text.slice(colon + 1);
  const isImportant = written.startsWith('!') || written.endsWith('!');
  return { name: written.replace(/^!|!$/g, ''), variants, isImportant };
}

/** Whether a variant holds for a screen at rest. Those of pointers, focus and siblings do not. */
export function variantHolds(variant: string, facts: VariantFacts, theme: TailwindTheme): boolean {
  switch (variant) {
    case 'ios':
    case 'android':
      return facts.platform() === variant;
    case 'native':
    case 'enabled':
    case 'ltr':
    case 'motion-safe':
      return true;
    case 'dark':
    case 'light':
      return facts.colorScheme() === variant;
    case 'portrait':
      return facts.width() <= facts.height();
    case 'landscape':
      return facts.width() > facts.height();
    default:
      return breakpointHolds(variant, facts, theme);
  }
}

function breakpointHolds(variant: string, facts: VariantFacts, theme: TailwindTheme): boolean {
  const [, limit, name = variant] = /^(min|max)-\[?(.+?)\]?$/.exec(variant) ?? [];
  const known = theme.find('screens', name) ?? (limit === undefined ? undefined : name);
  const pixels = /^(\d+(?:\.\d+)?)px$/.exec(String(known))?.[1];
  if (pixels === undefined) return false;
  return limit === 'max' ? facts.width() < Number(pixels) : facts.width() >= Number(pixels);
}
