import { colorOf, lengthOf } from '../css-words.ts';
import type { Shorthand } from './shorthand.ts';

const LINES = /^(none|underline|line-through)$/i;

const textDecoration: Shorthand = (words) => {
  const lines = words.filter((word) => LINES.test(word)).map((word) => word.toLowerCase());
  const others = words.filter((word) => !LINES.test(word));
  const style = others.find((word) => /^(solid|double|dotted|dashed)$/.test(word));
  const color = others.find((word) => word !== style && colorOf(word) !== undefined);
  if (Number(style !== undefined) + Number(color !== undefined) !== others.length) return undefined;
  return {
    textDecorationLine: lines.length === 0 ? 'none' : lines.sort().reverse().join(' '),
    textDecorationColor: color ?? 'black',
    textDecorationStyle: style ?? 'solid',
  };
};

const textDecorationLine: Shorthand = (words) =>
  words.every((word) => LINES.test(word))
    ? {
        textDecorationLine: words
          .map((word) => word.toLowerCase())
          .sort()
          .reverse()
          .join(' '),
      }
    : undefined;

/** A family in quotes, or words up to a comma. */
const fontFamily: Shorthand = (words) => {
  const end = words.indexOf(',');
  const first = (end === -1 ? words : words.slice(0, end)).join(' ');
  return first === '' ? undefined : { fontFamily: first.replace(/^(["'])(.*)\1$/s, '$2') };
};

const font: Shorthand = (words) => {
  const at = words.findIndex((word) => lengthOf(word) !== undefined);
  if (at === -1) return undefined;
  const before = words.slice(0, at);
  const hasLine = words[at + 1] === '/';
  const family = fontFamily(words.slice(hasLine ? at + 3 : at + 1));
  const fontSize = lengthOf(words[at]);
  const lineHeight = hasLine ? lengthOf(words[at + 2]) : undefined;
  if (family === undefined || fontSize === undefined) return undefined;
  return {
    fontStyle: before.includes('italic') ? 'italic' : 'normal',
    fontWeight: before.find((word) => /^([1-9]00|bold)$/.test(word)) ?? 'normal',
    fontVariant: before.includes('small-caps') ? ['small-caps'] : [],
    fontSize,
    ...family,
    ...(lineHeight === undefined ? {} : { lineHeight }),
  };
};

export const textShorthands: Readonly<Record<string, Shorthand>> = {
  font,
  fontFamily,
  fontVariant: (words) => ({ fontVariant: words }),
  fontWeight: ([weight]) => (weight === undefined ? undefined : { fontWeight: weight }),
  textDecoration,
  textDecorationLine,
};
