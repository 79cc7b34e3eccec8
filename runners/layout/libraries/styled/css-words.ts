const PART = /"[^"]*"|'[^']*'|[(),/]|[^\s"'(),/]+|\s+/g;

/** A value's parts: words and functions, with `,` and `/` as parts of their own. `undefined` when it is not closed. */
export function splitValue(value: string): string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let isOpen = false;
  for (const [text] of value.matchAll(PART)) {
    if (text === '(') depth += 1;
    const isSeparator = depth === 0 && (text === ',' || text === '/' || /^\s/.test(text));
    if (isOpen && !isSeparator) parts.push(`${parts.pop() ?? ''}${text}`);
    else if (!isSeparator) parts.push(text);
    else if (!/^\s/.test(text)) parts.push(text);
    isOpen = !isSeparator;
    if (text === ')') depth -= 1;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? parts : undefined;
}

const LENGTH = /^([+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?)px$/i;
const NUMBER = /^[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?$/i;
const OTHER_UNIT = /^[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?(?:ch|em|ex|rem|vh|vw|vmin|vmax|cm|mm|in|pc|pt)$/i;
const PERCENT = /^[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?%$/i;
const ANGLE = /^[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?(?:deg|rad)$/i;
const COLOR = /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\(.*\)|(?:hwb|lab|lch|gray|color)\(.*\)|\ue000.*)$/is;

/** A length in points; units that React Native does not know stay text, which its styles then refuse. */
export function lengthOf(word: string | undefined): number | string | undefined {
  if (word === undefined) return undefined;
  const pixels = LENGTH.exec(word)?.[1];
  if (pixels !== undefined) return Number(pixels);
  if (word === '0') return 0;
  return OTHER_UNIT.test(word) || isHole(word) ? word : undefined;
}

export function lengthOrPercentOf(word: string | undefined): number | string | undefined {
  return lengthOf(word) ?? (word !== undefined && PERCENT.test(word) ? word : undefined);
}

export function numberOf(word: string | undefined): number | string | undefined {
  if (word === undefined) return undefined;
  if (NUMBER.test(word)) return Number(word);
  return isHole(word) ? word : undefined;
}

export function angleOf(word: string | undefined): string | undefined {
  return word !== undefined && (ANGLE.test(word) || isHole(word)) ? word.toLowerCase() : undefined;
}

export function colorOf(word: string | undefined): string | undefined {
  return word !== undefined && COLOR.test(word) ? word : undefined;
}

/** Stands in the text for a value that is not text: its number between two characters of private use. */
export function holeText(index: number): string {
  return `\ue000${index}\ue001`;
}

const HOLE = /\ue000(\d+)\ue001/;

export function isHole(word: string): boolean {
  return HOLE.test(word);
}

/** Which value a text rests on, if any, and whether that is all of the text. */
export function findHole(text: string): { index: number; isWhole: boolean } | undefined {
  const match = HOLE.exec(text);
  return match === null ? undefined : { index: Number(match[1]), isWhole: match[0] === text };
}
