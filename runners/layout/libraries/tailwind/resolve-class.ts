import { KEYWORD_UTILITIES, type UtilityStyle } from './keyword-utilities.ts';
import { PREFIX_UTILITIES, type PrefixUtility } from './prefix-utilities.ts';
import type { UtilitySetting, UtilityValue } from './utility-kinds.ts';

/** What a class stands for, and its place in Tailwind's style sheet. */
export interface ResolvedClass {
  readonly style: UtilityStyle;
  readonly order: number;
}

const byPrefix = new Map<string, { readonly utility: PrefixUtility; readonly order: number }[]>();
PREFIX_UTILITIES.forEach((utility, order) => {
  const known = byPrefix.get(utility.prefix);
  if (known === undefined) byPrefix.set(utility.prefix, [{ utility, order }]);
  else known.push({ utility, order });
});

const ARBITRARY_PROPERTY = /^\[([a-z-]+):([^\]]+)\]$/;

/** The style of one class without its variants; `undefined` when the theme has no such class. */
export function resolveClass(name: string, setting: UtilitySetting): ResolvedClass | undefined {
  const keyword = KEYWORD_UTILITIES.get(name);
  if (keyword !== undefined) return { style: keyword, order: 0 };
  const arbitrary = ARBITRARY_PROPERTY.exec(name);
  if (arbitrary !== null) {
    const property = (arbitrary[1] ?? '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return { style: { [property]: spaced(arbitrary[2] ?? '') }, order: PREFIX_UTILITIES.length };
  }
  const { base, modifier } = splitModifier(name);
  const whole = resolveValue(name, 1, setting);
  if (whole !== undefined || modifier === undefined) return whole;
  return resolveValue(base, opacityOf(modifier, setting), setting);
}

function resolveValue(name: string, opacity: number, setting: UtilitySetting): ResolvedClass | undefined {
  const isNegative = name.startsWith('-');
  for (const [prefix, rest] of splits(isNegative ? name.slice(1) : name)) {
    for (const { utility, order } of byPrefix.get(prefix) ?? []) {
      const value = findValue(utility, rest, setting);
      const style =
        value === undefined ? undefined : utility.kind({ ...value, isNegative, opacity, setting });
      if (style !== undefined) return { style, order };
    }
  }
  return undefined;
}

/** Every way to take the name apart into prefix and value, the longest prefix first. */
function* splits(name: string): Generator<[prefix: string, rest: string]> {
  const bracket = name.indexOf('[');
  if (bracket === -1) yield [name, 'DEFAULT'];
  let dash = name.lastIndexOf('-', bracket === -1 ? name.length : bracket);
  while (dash > 0) {
    yield [name.slice(0, dash), name.slice(dash + 1)];
    dash = name.lastIndexOf('-', dash - 1);
  }
}

function findValue(
  { scale }: PrefixUtility,
  rest: string,
  { theme }: UtilitySetting,
): Pick<UtilityValue, 'value' | 'isArbitrary'> | undefined {
  if (rest.startsWith('[') && rest.endsWith(']')) {
    return { value: spaced(rest.slice(1, -1).replace(/^(?:length|color|number):/, '')), isArbitrary: true };
  }
  const value = theme.find(scale, rest);
  return value === undefined ? undefined : { value, isArbitrary: false };
}

function spaced(text: string): string {
  return text.replace(/_/g, ' ');
}

/** `bg-black/50`: what comes after the last slash that is not between brackets. */
function splitModifier(name: string): { base: string; modifier: string | undefined } {
  const match = /^(.+?(?:\[[^\]]*\])?)\/(\[[^\]]+\]|[\w.]+)$/.exec(name);
  return { base: match?.[1] ?? name, modifier: match?.[2] };
}

function opacityOf(modifier: string, { theme }: UtilitySetting): number {
  const written = /^\[(.+)\]$/.exec(modifier)?.[1];
  const text = String(written ?? theme.find('opacity', modifier) ?? `${modifier}%`);
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return number >= 0 && number <= 1 ? number : 1;
}
