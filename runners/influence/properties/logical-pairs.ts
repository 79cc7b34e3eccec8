/** How lines and blocks run where an element stands. */
export interface Flow {
  readonly writingMode: string;
  readonly direction: 'ltr' | 'rtl';
}

type Side = 'top' | 'right' | 'bottom' | 'left';

interface Sides {
  readonly blockStart: Side;
  readonly blockEnd: Side;
  readonly inlineStart: Side;
  readonly inlineEnd: Side;
}

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** The physical sides of a flow (CSS Writing Modes 4, section 6.4). */
function sidesOf({ writingMode, direction }: Flow): Sides {
  const horizontal = writingMode === 'horizontal-tb';
  const blockStart = horizontal ? 'top' : /-rl$/.test(writingMode) ? 'right' : 'left';
  const lineStart: Side = horizontal ? 'left' : writingMode === 'sideways-lr' ? 'bottom' : 'top';
  const inlineStart = direction === 'ltr' ? lineStart : OPPOSITE[lineStart];
  return { blockStart, blockEnd: OPPOSITE[blockStart], inlineStart, inlineEnd: OPPOSITE[inlineStart] };
}

/** The two sides of a corner as physical names have them: top or bottom first. */
function cornerOf(one: Side, other: Side): string {
  return one === 'top' || one === 'bottom' ? `${one}-${other}` : `${other}-${one}`;
}

/** Patterns of names, with `*` for the side. */
const SIDED = [
  'margin-*',
  'padding-*',
  'inset-*',
  'border-*-color',
  'border-*-style',
  'border-*-width',
  'scroll-margin-*',
  'scroll-padding-*',
];
const SIZED = ['*', 'min-*', 'max-*', 'contain-intrinsic-*'];

function pairsOf(flow: Flow): Map<string, string> {
  const sides = sidesOf(flow);
  const pairs = new Map<string, string>();
  const named = [
    ['block-start', sides.blockStart],
    ['block-end', sides.blockEnd],
    ['inline-start', sides.inlineStart],
    ['inline-end', sides.inlineEnd],
  ] as const;
  for (const [name, side] of named) {
    for (const pattern of SIDED)
      pairs.set(pattern.replace('*', name), pattern === 'inset-*' ? side : pattern.replace('*', side));
  }
  const horizontal = flow.writingMode === 'horizontal-tb';
  for (const pattern of SIZED) {
    pairs.set(pattern.replace('*', 'inline-size'), pattern.replace('*', horizontal ? 'width' : 'height'));
    pairs.set(pattern.replace('*', 'block-size'), pattern.replace('*', horizontal ? 'height' : 'width'));
  }
  for (const name of ['overflow', 'overscroll-behavior']) {
    pairs.set(`${name}-inline`, `${name}-${horizontal ? 'x' : 'y'}`);
    pairs.set(`${name}-block`, `${name}-${horizontal ? 'y' : 'x'}`);
  }
  for (const [block, blockSide] of [
    ['start', sides.blockStart],
    ['end', sides.blockEnd],
  ] as const) {
    for (const [inline, inlineSide] of [
      ['start', sides.inlineStart],
      ['end', sides.inlineEnd],
    ] as const) {
      const corner = cornerOf(blockSide, inlineSide);
      pairs.set(`border-${block}-${inline}-radius`, `border-${corner}-radius`);
      pairs.set(`corner-${block}-${inline}-shape`, `corner-${corner}-shape`);
    }
  }
  return pairs;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** The physical name that each flow-relative one stands for in a flow. */
export function logicalPairs(flow: Flow): ReadonlyMap<string, string> {
  const key = `${flow.writingMode} ${flow.direction}`;
  const pairs = known.get(key) ?? pairsOf(flow);
  known.set(key, pairs);
  return pairs;
}

const LOGICAL = new Set(pairsOf({ writingMode: 'horizontal-tb', direction: 'ltr' }).keys());

/** Whether a name is flow-relative. */
export const isLogical = (name: string): boolean => LOGICAL.has(name);
