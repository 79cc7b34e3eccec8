import { colorOf, lengthOf, lengthOrPercentOf, numberOf } from '../css-words.ts';
import type { Shorthand, WordReader } from './shorthand.ts';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const CORNERS = ['TopLeft', 'TopRight', 'BottomRight', 'BottomLeft'] as const;

/** One to four values, clockwise from the top. */
function clockwise(
  prefix: string,
  suffix: string,
  read: WordReader,
  names: readonly string[] = SIDES,
): Shorthand {
  return (words) => {
    const values = words.map(read);
    if (values.length < 1 || values.length > 4 || values.includes(undefined)) return undefined;
    const [top = 0, right = top, bottom = top, left = right] = values;
    const all = [top, right, bottom, left];
    return Object.fromEntries(names.map((name, index) => [`${prefix}${name}${suffix}`, all[index] ?? 0]));
  };
}

const lengthOrAuto: WordReader = (word) => (word === 'auto' ? word : lengthOrPercentOf(word));

const border: Shorthand = (words) => {
  if (words.length === 1 && words[0] === 'none') {
    return { borderWidth: 0, borderColor: 'black', borderStyle: 'solid' };
  }
  const found: { width?: number | string; color?: string; style?: string } = {};
  for (const word of words) {
    const width = lengthOf(word);
    const color = colorOf(word);
    if (found.width === undefined && width !== undefined) found.width = width;
    else if (found.style === undefined && /^(solid|dashed|dotted)$/.test(word)) found.style = word;
    else if (found.color === undefined && color !== undefined) found.color = color;
    else return undefined;
  }
  const { width = 1, color = 'black', style = 'solid' } = found;
  return { borderWidth: width, borderColor: color, borderStyle: style };
};

const flex: Shorthand = (words) => {
  if (words.length === 1 && words[0] === 'none') return { flexGrow: 0, flexShrink: 0, flexBasis: 'auto' };
  if (words.length === 1 && words[0] === 'auto') return { flexGrow: 1, flexShrink: 1, flexBasis: 'auto' };
  if (words.length < 1 || words.length > 3) return undefined;
  const factors: (number | string)[] = [];
  let basis: number | string | undefined;
  for (const word of words) {
    const factor = factors.length < 2 ? numberOf(word) : undefined;
    if (factor !== undefined) factors.push(factor);
    else if (basis === undefined) basis = lengthOrAuto(word);
    else return undefined;
  }
  const [flexGrow = 1, flexShrink = 1] = factors;
  if (basis === undefined && factors.length < words.length) return undefined;
  return { flexGrow, flexShrink, flexBasis: basis ?? 0 };
};

const flexFlow: Shorthand = (words) => {
  const wrap = words.find((word) => /^(nowrap|wrap|wrap-reverse)$/.test(word));
  const direction = words.find((word) => /^(row|column)(-reverse)?$/.test(word));
  const known = Number(wrap !== undefined) + Number(direction !== undefined);
  return known === words.length
    ? { flexWrap: wrap ?? 'nowrap', flexDirection: direction ?? 'row' }
    : undefined;
};

const placeContent: Shorthand = ([align, justify = 'stretch', ...more]) =>
  align === undefined || more.length > 0 ? undefined : { alignContent: align, justifyContent: justify };

const aspectRatio: Shorthand = ([first, slash, second]) => {
  const width = numberOf(first);
  if (slash === undefined) return width === undefined ? undefined : { aspectRatio: width };
  const height = numberOf(second);
  return typeof width === 'number' && typeof height === 'number' && slash === '/'
    ? { aspectRatio: width / height }
    : undefined;
};

const background: Shorthand = ([color, ...more]) =>
  color === undefined || colorOf(color) === undefined || more.length > 0
    ? undefined
    : { backgroundColor: color };

export const boxShorthands: Readonly<Record<string, Shorthand>> = {
  aspectRatio,
  background,
  border,
  borderRadius: clockwise('border', 'Radius', lengthOrPercentOf, CORNERS),
  flex,
  flexFlow,
  margin: clockwise('margin', '', lengthOrAuto),
  padding: clockwise('padding', '', lengthOrPercentOf),
  placeContent,
};
