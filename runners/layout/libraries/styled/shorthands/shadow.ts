import type { CssStyle } from '../css-style.ts';
import { colorOf, lengthOf } from '../css-words.ts';
import type { Shorthand } from './shorthand.ts';

interface Shadow {
  readonly offset: CssStyle;
  readonly radius: number | string;
  readonly color: string;
}

function readShadow(words: readonly string[]): Shadow | undefined {
  if (words.length === 1 && words[0] === 'none') {
    return { offset: { width: 0, height: 0 }, radius: 0, color: 'black' };
  }
  const lengths: (number | string)[] = [];
  let color: string | undefined;
  for (const word of words) {
    const length = lengthOf(word);
    if (length !== undefined && lengths.length < 3) lengths.push(length);
    else if (color === undefined && colorOf(word) !== undefined) color = word;
    else return undefined;
  }
  const [width, height, radius = 0] = lengths;
  if (width === undefined || height === undefined) return undefined;
  return { offset: { width, height }, radius, color: color ?? 'black' };
}

const boxShadow: Shorthand = (words) => {
  const shadow = readShadow(words);
  if (shadow === undefined) return undefined;
  const { offset, radius, color } = shadow;
  return { shadowOffset: offset, shadowRadius: radius, shadowColor: color, shadowOpacity: 1 };
};

const textShadow: Shorthand = (words) => {
  const shadow = readShadow(words);
  if (shadow === undefined) return undefined;
  const { offset, radius, color } = shadow;
  return { textShadowOffset: offset, textShadowRadius: radius, textShadowColor: color };
};

function shadowOffset(name: string): Shorthand {
  return (words) => {
    const [width, height = width] = words.map(lengthOf);
    return width === undefined || height === undefined || words.length > 2
      ? undefined
      : { [name]: { width, height } };
  };
}

export const shadowShorthands: Readonly<Record<string, Shorthand>> = {
  boxShadow,
  shadowOffset: shadowOffset('shadowOffset'),
  textShadow,
  textShadowOffset: shadowOffset('textShadowOffset'),
};
