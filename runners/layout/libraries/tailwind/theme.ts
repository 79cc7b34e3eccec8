import type { Plain } from '../../evaluate/to-plain.ts';
import { DEFAULT_THEME, FRACTION_SCALES, INCLUDED_SCALES } from './default-theme.ts';

export type Scale = { readonly [key: string]: Plain };

/** What a project says about Tailwind's theme: scales that replace the default's, and scales that add to them. */
export interface ThemeChanges {
  readonly replaced: Readonly<Record<string, Scale>>;
  readonly extended: Readonly<Record<string, Scale>>;
  /** Whether any number is a step of the spacing scale, as in Tailwind 4. */
  readonly anySpacing: boolean;
}

export const NO_CHANGES: ThemeChanges = { replaced: {}, extended: {}, anySpacing: false };

/** The theme of a project: names to values, by scale. */
export class TailwindTheme {
  private readonly changes: ThemeChanges;
  private readonly flattened = new Map<string, ReadonlyMap<string, Plain>>();

  constructor(changes: ThemeChanges) {
    this.changes = changes;
  }

  /** What `name` is on a scale; `DEFAULT` where a utility is written without a name. */
  find(scale: string, name: string): Plain {
    const own = this.entries(scale).get(name);
    if (own !== undefined) return own;
    const included = INCLUDED_SCALES[scale];
    const value = included === undefined ? undefined : this.find(included, name);
    if (value !== undefined) return value;
    if (scale === 'spacing') return this.anyStep(name);
    return FRACTION_SCALES.has(scale) ? fraction(name) : undefined;
  }

  /** Every name of a scale, nested ones joined by dashes. */
  entries(scale: string): ReadonlyMap<string, Plain> {
    const known = this.flattened.get(scale);
    if (known !== undefined) return known;
    const { replaced, extended } = this.changes;
    const entries = new Map<string, Plain>();
    flattenInto(entries, '', replaced[scale] ?? DEFAULT_THEME[scale] ?? {});
    flattenInto(entries, '', extended[scale] ?? {});
    this.flattened.set(scale, entries);
    return entries;
  }

  private anyStep(name: string): Plain {
    return this.changes.anySpacing && /^\d{1,4}(\.\d{1,2})?$/.test(name)
      ? `${Number(name) / 4}rem`
      : undefined;
  }
}

const MAX_NESTING = 6;

function flattenInto(entries: Map<string, Plain>, prefix: string, scale: Scale, depth = 0): void {
  for (const [key, value] of Object.entries(scale)) {
    const name = prefix === '' ? key : key === 'DEFAULT' ? prefix : `${prefix}-${key}`;
    if (isScale(value) && depth < MAX_NESTING) flattenInto(entries, name, value, depth + 1);
    else entries.set(name, value);
  }
}

export function isScale(value: Plain): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fraction(name: string): Plain {
  const [, part, whole] = /^(\d{1,3})\/(\d{1,3})$/.exec(name) ?? [];
  if (part === undefined || Number(whole) === 0) return undefined;
  return `${Math.round((Number(part) / Number(whole)) * 100_000_000) / 1_000_000}%`;
}
