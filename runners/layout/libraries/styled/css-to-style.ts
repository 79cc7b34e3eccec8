import type { CssData, CssStyle } from './css-style.ts';
import { type Declaration, parseDeclarations } from './parse-declarations.ts';
import { expandShorthand } from './shorthands/expand-shorthand.ts';

const NUMBER = /^([+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?)(?:px)?$/i;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Sizes that only browsers work out from content; styled-components leaves them out. */
const CONTENT_SIZES = new Set(['fit-content', 'min-content', 'max-content']);

/**
 * CSS text as a style of React Native, as styled-components and emotion make one: shorthands become longhands,
 * `px` goes, names are written in camel case. A shorthand that cannot be read stays under its own name, so that
 * reading the style tells that its value is not one.
 */
export function cssToStyle(css: string): CssStyle {
  const style: Record<string, CssData> = Object.create(null);
  for (const declaration of parseDeclarations(css)) {
    if (!CONTENT_SIZES.has(declaration.value)) Object.assign(style, toLonghands(declaration));
  }
  return style;
}

function toLonghands({ property, value }: Declaration): CssStyle {
  const name = toCamelCase(property);
  return expandShorthand(name, value) ?? { [name]: toRawValue(value) };
}

function toRawValue(value: string): CssData {
  const number = NUMBER.exec(value)?.[1];
  if (number !== undefined) return Number(number);
  return WORDS.get(value.toLowerCase()) ?? (value.toLowerCase() === 'null' ? null : value);
}

function toCamelCase(property: string): string {
  if (property.startsWith('--')) return property;
  return property.replace(/[-_.](\w|$)/g, (_, letter: string) => letter.toUpperCase());
}
