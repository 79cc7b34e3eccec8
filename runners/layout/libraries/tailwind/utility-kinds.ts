import type { Plain } from '../../evaluate/to-plain.ts';
import { type CssVariables, toColor } from './color-value.ts';
import type { UtilityStyle } from './keyword-utilities.ts';
import type { TailwindTheme } from './theme.ts';
import { negate, toLength, type Units } from './units.ts';

/** All that the meaning of a class depends on. */
export interface UtilitySetting {
  readonly theme: TailwindTheme;
  readonly units: Units;
  readonly variables: CssVariables;
}

/** What is written after a utility's prefix: its value in the theme, or the text between brackets. */
export interface UtilityValue {
  readonly value: Plain;
  readonly isArbitrary: boolean;
  readonly isNegative: boolean;
  /** From 0 to 1, as `/50` asks. */
  readonly opacity: number;
  readonly setting: UtilitySetting;
}

/** Makes the style of a utility; `undefined` when the value is not one of its kind. */
export type UtilityKind = (value: UtilityValue) => UtilityStyle | undefined;

const toText = (value: Plain): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

function all(properties: readonly string[], value: string | number): UtilityStyle {
  return Object.fromEntries(properties.map((property) => [property, value]));
}

/** A length for each of these properties. */
export function lengths(...properties: readonly string[]): UtilityKind {
  return ({ value, isNegative, setting }) => {
    const text = toText(value);
    if (text === 'auto') return all(properties, 'auto');
    const length = text === undefined ? undefined : toLength(text, setting.units);
    return length === undefined ? undefined : all(properties, isNegative ? negate(length) : length);
  };
}

/** A number, such as an opacity or an index. */
export function numbers(...properties: readonly string[]): UtilityKind {
  return ({ value, isNegative }) => {
    const number = Number(toText(value) ?? Number.NaN);
    return Number.isFinite(number) ? all(properties, isNegative ? -number : number) : undefined;
  };
}

/** Text as the theme has it. */
export function texts(...properties: readonly string[]): UtilityKind {
  return ({ value }) => {
    const text = toText(value);
    return text === undefined || text === ''
      ? undefined
      : all(properties, text.replace(/^(['"])(.*)\1$/, '$2'));
  };
}

export function angles(...properties: readonly string[]): UtilityKind {
  return ({ value, isNegative }) => {
    const [, number, unit] = /^([+-]?[\d.]+)(deg|rad)$/.exec(toText(value) ?? '') ?? [];
    return number === undefined
      ? undefined
      : all(properties, `${isNegative ? -Number(number) : number}${unit}`);
  };
}

/** A colour, and under a name of its own the opacity that `bg-opacity-50` may give it. */
export function colors(...properties: readonly string[]): UtilityKind {
  return ({ value, opacity, setting }) => {
    const text = toText(value);
    const color = text === undefined ? undefined : toColor(text, opacity, setting.variables);
    return color === undefined ? undefined : all(properties, color);
  };
}

/** `flex`: grow, shrink and basis in one. */
export const flex: UtilityKind = ({ value }) => {
  const text = toText(value);
  if (text === undefined) return undefined;
  if (text === 'none') return { flexGrow: 0, flexShrink: 0, flexBasis: 'auto' };
  const [grow = '', shrink = '1', basis = '0%'] = text.split(/\s+/);
  return Number.isFinite(Number(grow)) && Number.isFinite(Number(shrink))
    ? { flexGrow: Number(grow), flexShrink: Number(shrink), flexBasis: basis }
    : undefined;
};

/** A size of text, often with its line height. */
export const fontSize: UtilityKind = ({ value, setting }) => {
  const [size, more] = Array.isArray(value) ? value : [value];
  const text = toText(size);
  const points = text === undefined ? undefined : toLength(text, setting.units);
  if (typeof points !== 'number') return undefined;
  const isObject = typeof more === 'object' && more !== null && !Array.isArray(more);
  const lineHeight = lineHeightOf(toText(isObject ? more.lineHeight : more), setting.units);
  const letterSpacing = isObject ? toText(more.letterSpacing) : undefined;
  const fontWeight = isObject ? toText(more.fontWeight) : undefined;
  return {
    fontSize: points,
    ...(lineHeight === undefined ? {} : { lineHeight }),
    ...(letterSpacing === undefined ? {} : { letterSpacing }),
    ...(fontWeight === undefined ? {} : { fontWeight }),
  };
};

export const lineHeight: UtilityKind = ({ value, setting }) => {
  const height = lineHeightOf(toText(value), setting.units);
  return height === undefined ? undefined : { lineHeight: height };
};

/** A length, or a factor of the font size, which is known when all classes are. */
function lineHeightOf(text: string | undefined, units: Units): string | number | undefined {
  if (text === undefined) return undefined;
  const length = toLength(text, units);
  if (typeof length === 'number' && length !== 0) return length;
  if (typeof length === 'string') return `${Number.parseFloat(length) / 100}em`;
  return /^[\d.]+$/.test(text) ? `${text}em` : undefined;
}

export const letterSpacing: UtilityKind = ({ value, isNegative, setting }) => {
  const text = toText(value) ?? '';
  const ems = /^([+-]?[\d.]+)em$/.exec(text)?.[1];
  if (ems !== undefined) return { letterSpacing: `${isNegative ? negate(Number(ems)) : ems}em` };
  const length = toLength(text, setting.units);
  return length === undefined ? undefined : { letterSpacing: isNegative ? negate(length) : length };
};

/** A weight as a number or, between brackets, a family. */
export const fontFamily: UtilityKind = ({ value, isArbitrary }) => {
  const first = Array.isArray(value) ? value[0] : value;
  const text = toText(first);
  if (text === undefined) return undefined;
  if (isArbitrary && /^[1-9]00$/.test(text)) return { fontWeight: text };
  return {
    fontFamily:
      text
        .split(',', 1)[0]
        ?.trim()
        .replace(/^(['"])(.*)\1$/, '$2') ?? text,
  };
};

const SHADOW = /^(\S+)\s+(\S+)(?:\s+(\S+?))?(?:\s+-?[\d.]+px)?\s+((?:rgb|hsl)a?\(.*?\)|#\w+)/;

/** The first shadow of the list, in React Native's own properties. */
export const shadow: UtilityKind = ({ value, setting }) => {
  const [, x = '', y = '', blur = '0', color = ''] = SHADOW.exec(toText(value)?.trim() ?? '') ?? [];
  const width = toLength(x, setting.units);
  const height = toLength(y, setting.units);
  const radius = toLength(blur, setting.units);
  const hex = toColor(color, 1, setting.variables);
  if (typeof width !== 'number' || typeof height !== 'number' || typeof radius !== 'number') return undefined;
  if (hex === undefined) return undefined;
  return {
    '-shadow-width': width,
    '-shadow-height': height,
    shadowRadius: radius,
    shadowColor: hex,
    shadowOpacity: 1,
  };
};
