import type { InfluenceReport } from '../../../src/contracts/influence-report.ts';

type Element = InfluenceReport['pages'][number]['elements'][number];

/** The elements of two pages that are the same, by their index before and after. */
export type ElementMatches = ReadonlyMap<number, number>;

type Key = (element: Element) => string | null;

const shallow: Key = ({ tag, id, classes }) => `${tag}#${id}.${classes.toSorted().join('.')}`;
const named: Key = ({ tag, id }) => (id === '' ? null : `${tag}#${id}`);
const classed: Key = ({ tag, classes: [first] }) => (first === undefined ? null : `${tag}.${first}`);

/** Numbers that are equal where whole branches are: an element with all that is inside. */
function numberBranches(elements: readonly Element[], known: Map<string, number>): Map<number, number> {
  const numbers = new Map<number, number>();
  const inside = new Map<number, number[]>();
  for (const element of elements.toReversed()) {
    const children = (inside.get(element.index) ?? []).toReversed();
    const key = `${shallow(element)}(${children.join(',')})`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    numbers.set(element.index, number);
    if (element.parent === null) continue;
    const siblings = inside.get(element.parent);
    if (siblings === undefined) inside.set(element.parent, [number]);
    else siblings.push(number);
  }
  return numbers;
}

function groupByParent(elements: readonly Element[]): Map<number | null, Element[]> {
  return Map.groupBy(elements, ({ parent }) => parent);
}

class ElementMatcher {
  readonly matches = new Map<number, number>();
  readonly #taken = new Set<number>();
  readonly #waiting: [readonly Element[], readonly Element[]][] = [];
  readonly #before: readonly Element[];
  readonly #after: readonly Element[];

  constructor(before: readonly Element[], after: readonly Element[]) {
    this.#before = before;
    this.#after = after;
  }

  run(): ElementMatches {
    const known = new Map<string, number>();
    const branchesBefore = numberBranches(this.#before, known);
    const branchesAfter = numberBranches(this.#after, known);
    const branch =
      (numbers: Map<number, number>): Key =>
      (element) =>
        String(numbers.get(element.index));
    const same: [Key, Key] = [branch(branchesBefore), branch(branchesAfter)];
    const children = [groupByParent(this.#before), groupByParent(this.#after)] as const;
    const tag: Key = (element) => element.tag;
    const passes: readonly [Key, Key][] = [
      same,
      [shallow, shallow],
      [named, named],
      [classed, classed],
      [tag, tag],
    ];
    this.#waiting.push([children[0].get(null) ?? [], children[1].get(null) ?? []]);
    this.#matchWaiting(passes, children);
    // What has moved to another parent is known by its id, else by all that is inside.
    for (const pass of [[named, named], same] as const) {
      this.#matchLists(this.#before, this.#after, pass, children);
      this.#matchWaiting(passes, children);
    }
    return this.matches;
  }

  #matchWaiting(passes: readonly [Key, Key][], children: readonly Map<number | null, Element[]>[]): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop())
      for (const pass of passes) this.#matchLists(...next, pass, children);
  }

  /** Pairs the elements of two lists that have the same key, in their order. */
  #matchLists(
    before: readonly Element[],
    after: readonly Element[],
    [keyBefore, keyAfter]: readonly [Key, Key],
    children: readonly Map<number | null, Element[]>[],
  ): void {
    const free = after.filter(({ index }) => !this.#taken.has(index)).toReversed();
    const byKey = Map.groupBy(free, keyAfter);
    for (const element of before) {
      if (this.matches.has(element.index)) continue;
      const key = keyBefore(element);
      const found = key === null ? undefined : byKey.get(key)?.pop();
      if (found === undefined) continue;
      this.matches.set(element.index, found.index);
      this.#taken.add(found.index);
      this.#waiting.push([children[0]?.get(element.index) ?? [], children[1]?.get(found.index) ?? []]);
    }
  }
}

/**
 * Finds which element of a page is which of a later revision: from the root down, among the children of the same
 * parent by what is inside, id, classes and tag; then, wherever it has moved, by id and by what is inside.
 */
export function matchElements(before: readonly Element[], after: readonly Element[]): ElementMatches {
  return new ElementMatcher(before, after).run();
}
