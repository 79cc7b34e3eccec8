import type { PageElement } from '../html/page-types.ts';
import type { Flow } from '../properties/logical-pairs.ts';
import type { RankedDeclaration } from './rank-declarations.ts';

const WRITING_MODES = new Set(['horizontal-tb', 'vertical-rl', 'vertical-lr', 'sideways-rl', 'sideways-lr']);
/** Names of SVG 1.1, which browsers still read. */
const OLD_MODES: Readonly<Record<string, string>> = {
  lr: 'horizontal-tb',
  'lr-tb': 'horizontal-tb',
  rl: 'horizontal-tb',
  'rl-tb': 'horizontal-tb',
  tb: 'vertical-rl',
  'tb-rl': 'vertical-rl',
};
const INITIAL: Flow = { writingMode: 'horizontal-tb', direction: 'ltr' };

const isDirection = (text: string): text is Flow['direction'] => text === 'ltr' || text === 'rtl';

/** The flow of an element, from its winners, its markup and its parent's flow; null where a value is not known yet. */
export function flowOf(
  element: PageElement,
  winners: ReadonlyMap<string, RankedDeclaration>,
  parent: Flow | null,
): Flow | null {
  const inherited = parent ?? INITIAL;
  const marked = element.direction ?? inherited.direction;
  const [mode, direction] = ['writing-mode', 'direction'].map((name) => winners.get(name)?.declaration.value);
  if (mode === undefined && direction === undefined)
    return marked === inherited.direction ? inherited : { ...inherited, direction: marked };
  const writingMode = readValue(mode?.toLowerCase(), inherited.writingMode, inherited.writingMode);
  const written = readValue(direction?.toLowerCase(), inherited.direction, marked);
  const named = OLD_MODES[writingMode] ?? writingMode;
  return WRITING_MODES.has(named) && isDirection(written) ? { writingMode: named, direction: written } : null;
}

function readValue(value: string | undefined, inherited: string, otherwise: string): string {
  if (value === undefined || value === 'revert') return otherwise;
  if (value === 'inherit' || value === 'unset') return inherited;
  if (value === 'initial') return inherited === 'ltr' || inherited === 'rtl' ? 'ltr' : 'horizontal-tb';
  return value;
}
