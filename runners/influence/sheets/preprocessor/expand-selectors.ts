import { splitList } from '../../selectors/split-list.ts';

/** Beyond these a nested selector is not written out: a few lines of source would fill memory. */
const MOST_SELECTORS = 1_000;
const LONGEST_LIST = 100_000;

const replaceParent = (selector: string, parent: string): string => selector.replace(/&/g, () => parent);

/**
 * The selectors of a nested rule as a pre-processor writes them out: `&` is the parent's text, so that `&-title` of
 * `.card` is `.card-title`; without one the parent is an ancestor. Null where there would be too many.
 */
export function expandSelectors(selector: string, parents: readonly string[] | null): string[] | null {
  const own = splitList(selector)
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  if (parents === null) return own;
  if (own.length * parents.length > MOST_SELECTORS) return null;
  const expanded = own.flatMap((one) =>
    parents.map((parent) => (one.includes('&') ? replaceParent(one, parent) : `${parent} ${one}`)),
  );
  return expanded.reduce((length, one) => length + one.length, 0) > LONGEST_LIST ? null : expanded;
}
