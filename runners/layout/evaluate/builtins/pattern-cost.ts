/**
 * How much work a regular expression can be made to do. A native matcher backtracks, cannot be interrupted, and
 * takes exponential time for patterns such as `(a+)+$`, so a pattern is only run when the worst case on the given
 * text is small. The estimate is an upper bound: every repetition may try every length at every place.
 */
export interface PatternCost {
  /** How many repetitions without an upper limit there are, each as many steps as the text is long. */
  readonly repetitions: number;
  /** Product of all bounded choices. */
  readonly factor: number;
}

/** Most steps that a match may take. */
export const MAX_MATCH_STEPS = 20_000_000;
const MAX_PATTERN = 1_000;

/** Whether matching this pattern against a text of that length is sure to be quick. */
export function isQuickToMatch(pattern: string, textLength: number): boolean {
  const cost = patternCost(pattern);
  if (cost === undefined) return false;
  const length = Math.max(textLength, 8);
  return cost.factor * length ** (cost.repetitions + 1) <= MAX_MATCH_STEPS;
}

interface Group {
  repetitions: number;
  factor: number;
  /** Whether what is inside can match in more than one way, so that repeating it multiplies the ways. */
  varies: boolean;
}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;

/** `undefined` for patterns whose cost cannot be bounded: nested repetitions, back references. */
export function patternCost(pattern: string): PatternCost | undefined {
  if (pattern.length > MAX_PATTERN) return undefined;
  const groups: Group[] = [{ repetitions: 0, factor: 1, varies: false }];
  let offset = 0;
  while (offset < pattern.length) {
    const next = readPart(pattern, offset, groups);
    if (next === undefined) return undefined;
    offset = next;
  }
  const [whole] = groups;
  return groups.length === 1 && whole !== undefined
    ? { repetitions: whole.repetitions, factor: whole.factor }
    : undefined;
}

/** Reads one part of the pattern into the innermost group; gives where it ends. */
function readPart(pattern: string, offset: number, groups: Group[]): number | undefined {
  const group = groups.at(-1);
  if (group === undefined) return undefined;
  const character = pattern[offset];
  if (character === '(') {
    groups.push({ repetitions: 0, factor: 1, varies: false });
    return offset + groupPrefixLength(pattern, offset);
  }
  if (character === '|') {
    group.factor += 1;
    group.varies = true;
    return offset + 1;
  }
  const closed = character === ')' ? groups.pop() : undefined;
  const end = closed === undefined ? endOfAtom(pattern, offset) : offset + 1;
  const target = groups.at(-1);
  if (end === undefined || target === undefined) return undefined;
  const quantifier = QUANTIFIER.exec(pattern.slice(end, end + 24));
  return addQuantified(target, closed, quantifier) ? end + (quantifier?.[0].length ?? 0) : undefined;
}

/** Adds what a group or atom costs with its quantifier. False when the cost has no bound. */
function addQuantified(
  target: Group,
  closed: Group | undefined,
  quantifier: RegExpExecArray | null,
): boolean {
  const inner = closed ?? { repetitions: 0, factor: 1, varies: false };
  const { least, most } = boundsOf(quantifier);
  const repeats = most > 1;
  if (repeats && inner.varies) return false;
  target.repetitions += inner.repetitions + (most === Number.POSITIVE_INFINITY ? 1 : 0);
  const choices = most === Number.POSITIVE_INFINITY ? 1 : most - least + 1;
  target.factor *= inner.factor * choices;
  target.varies ||= inner.varies || most !== least;
  return target.factor <= MAX_MATCH_STEPS;
}

function boundsOf(quantifier: RegExpExecArray | null): { least: number; most: number } {
  const mark = quantifier?.[0][0];
  if (quantifier === null || mark === undefined) return { least: 1, most: 1 };
  if (mark === '?') return { least: 0, most: 1 };
  if (mark === '*' || mark === '+') return { least: 0, most: Number.POSITIVE_INFINITY };
  const least = Number(quantifier[1]);
  if (quantifier[2] === '') return { least, most: least };
  return { least, most: quantifier[3] === '' ? Number.POSITIVE_INFINITY : Number(quantifier[3]) };
}

/** `(`, `(?:`, `(?=`, `(?<=`, `(?<name>`. */
function groupPrefixLength(pattern: string, offset: number): number {
  const prefix = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(pattern.slice(offset, offset + 80));
  return prefix?.[0].length ?? 1;
}

/** The end of a literal, escape or class; `undefined` for back references and unclosed classes. */
function endOfAtom(pattern: string, offset: number): number | undefined {
  const character = pattern[offset];
  if (character === '\\') {
    const next = pattern[offset + 1];
    if (next === undefined || /[1-9k]/.test(next)) return undefined;
    const named = /^\\[pPu]\{[^}]*\}/.exec(pattern.slice(offset, offset + 80));
    return offset + (named?.[0].length ?? 2);
  }
  if (character !== '[') return offset + 1;
  for (let end = offset + 1; end < pattern.length; end += 1) {
    if (pattern[end] === '\\') end += 1;
    else if (pattern[end] === ']') return end + 1;
  }
  return undefined;
}
