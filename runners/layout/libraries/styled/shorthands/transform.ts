import type { CssStyle } from '../css-style.ts';
import { angleOf, lengthOrPercentOf, numberOf } from '../css-words.ts';
import type { Shorthand, WordReader } from './shorthand.ts';

const CALL = /^([a-z]+)\((.*)\)$/is;

/** The steps of a transform; what is written last comes first in React Native's list. */
export const transform: Shorthand = (words) => {
  const steps: CssStyle[] = [];
  for (const word of words) {
    const [, name = '', list = ''] = CALL.exec(word) ?? [];
    const read = TRANSFORMS.get(name)?.(list.split(',').map((item) => item.trim()));
    if (read === undefined) return undefined;
    steps.unshift(...read);
  }
  return { transform: steps };
};

type Steps = (items: readonly string[]) => CssStyle[] | undefined;

const single =
  (name: string, read: WordReader): Steps =>
  ([first, ...more]) => {
    const value = read(first);
    return value === undefined || more.length > 0 ? undefined : [{ [name]: value }];
  };

const pair =
  (name: string, read: WordReader, omitted?: number | string): Steps =>
  ([first, second]) => {
    const x = read(first);
    const y = second === undefined ? omitted : read(second);
    if (x === undefined) return undefined;
    if (second === undefined && omitted === undefined) return [{ [name]: x }];
    return y === undefined ? undefined : [{ [`${name}Y`]: y }, { [`${name}X`]: x }];
  };

const TRANSFORMS: ReadonlyMap<string, Steps> = new Map([
  ['perspective', single('perspective', numberOf)],
  ['scale', pair('scale', numberOf)],
  ['scaleX', single('scaleX', numberOf)],
  ['scaleY', single('scaleY', numberOf)],
  ['translate', pair('translate', lengthOrPercentOf, 0)],
  ['translateX', single('translateX', lengthOrPercentOf)],
  ['translateY', single('translateY', lengthOrPercentOf)],
  ['rotate', single('rotate', angleOf)],
  ['rotateX', single('rotateX', angleOf)],
  ['rotateY', single('rotateY', angleOf)],
  ['rotateZ', single('rotateZ', angleOf)],
  ['skew', pair('skew', angleOf, '0deg')],
  ['skewX', single('skewX', angleOf)],
  ['skewY', single('skewY', angleOf)],
]);
