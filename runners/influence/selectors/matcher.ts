import type { PageElement } from '../html/page-types.ts';
import { mayContain } from './ancestor-filter.ts';
import { matchesAttribute } from './match-attribute.ts';
import { matchesMarkupPseudo } from './match-markup-pseudo.ts';
import { isNth } from './parse-nth.ts';
import type { Combinator, ComplexSelector, Compound, NthTest, PseudoTest } from './selector-types.ts';

/**
 * No; only in some state of the element or of one it depends on; yes as the page is written, but not in some state;
 * yes. The lesser of two holds for both, the greater for either, and negation turns the order around.
 */
export const NO = 0;
export const IN_STATE = 1;
export const UNLESS_STATE = 2;
export const YES = 3;
export type Verdict = typeof NO | typeof IN_STATE | typeof UNLESS_STATE | typeof YES;

/** Whether it holds in the page as it is written. */
export const holdsNow = (verdict: Verdict): boolean => verdict >= UNLESS_STATE;

const NEGATED: readonly [Verdict, Verdict, Verdict, Verdict] = [YES, UNLESS_STATE, IN_STATE, NO];

const both = (a: Verdict, b: Verdict): Verdict => (a < b ? a : b);

/** Matches selectors against the elements of one page, within a number of steps. */
export class Matcher {
  readonly #quirks: boolean;
  #steps: number;
  #scope: PageElement | null = null;
  readonly #positions = new Map<NthTest, Map<PageElement | null, Map<PageElement, number>>>();

  constructor(quirks: boolean, steps: number) {
    this.#quirks = quirks;
    this.#steps = steps;
  }

  /** Whether selectors had to be given up because they cost too much. */
  get exhausted(): boolean {
    return this.#steps <= 0;
  }

  /** Whether the selector matches the element; `:scope` is the given element, or the root. */
  match(selector: ComplexSelector, element: PageElement, scope: PageElement | null = null): Verdict {
    const outer = this.#scope;
    this.#scope = scope;
    const verdict = this.#matchFrom(selector, 0, element);
    this.#scope = outer;
    return verdict;
  }

  #matchInner(selector: ComplexSelector, element: PageElement): Verdict {
    return this.#matchFrom(selector, 0, element);
  }

  #matchFrom(selector: ComplexSelector, at: number, element: PageElement): Verdict {
    if (at === 0 && !mayContain(element.ancestors, selector.ancestors)) return NO;
    const compound = selector.compounds[at];
    if (compound === undefined) return NO;
    const here = this.#matchCompound(compound, element);
    if (here === NO) return NO;
    const combinator = selector.combinators[at];
    if (combinator === undefined) return here;
    return both(here, this.#matchLeft(selector, at + 1, combinator, element));
  }

  #matchLeft(selector: ComplexSelector, at: number, combinator: Combinator, element: PageElement): Verdict {
    let best: Verdict = NO;
    const far = combinator === ' ' || combinator === '~';
    const up = combinator === ' ' || combinator === '>';
    let next = up ? element.parent : element.previous;
    while (next !== null && best !== YES) {
      const verdict = this.#matchFrom(selector, at, next);
      if (verdict > best) best = verdict;
      if (!far) break;
      next = up ? next.parent : next.previous;
    }
    return best;
  }

  #matchCompound(compound: Compound, element: PageElement): Verdict {
    this.#steps -= 1;
    if (this.#steps <= 0) return NO;
    if (compound.tag !== null && !matchesTag(compound.tag, element)) return NO;
    if (compound.namespace !== null && compound.namespace !== element.namespace) return NO;
    for (const id of compound.ids) if (!this.#sameName(id, element.id)) return NO;
    for (const name of compound.classes) if (!this.#hasClass(element, name)) return NO;
    for (const test of compound.attributes) if (!matchesAttribute(test, element)) return NO;
    let verdict: Verdict = YES;
    for (const pseudo of compound.pseudos) {
      verdict = both(verdict, this.#matchPseudo(pseudo, element));
      if (verdict === NO) return NO;
    }
    return verdict;
  }

  #sameName(wanted: string, name: string | null): boolean {
    if (name === wanted) return true;
    return this.#quirks && name !== null && name.toLowerCase() === wanted.toLowerCase();
  }

  #hasClass(element: PageElement, wanted: string): boolean {
    if (element.classes.includes(wanted)) return true;
    return this.#quirks && element.classes.some((name) => name.toLowerCase() === wanted.toLowerCase());
  }

  #matchPseudo(pseudo: PseudoTest, element: PageElement): Verdict {
    switch (pseudo.kind) {
      case 'never':
        return NO;
      case 'state':
        return IN_STATE;
      case 'scope':
        return (this.#scope === null ? element.parent === null : this.#scope === element) ? YES : NO;
      case 'named':
        return matchesMarkupPseudo(pseudo.name, pseudo.argument, element) ? YES : NO;
      case 'is':
        return this.#matchAny(pseudo.list, element);
      case 'not':
        return NEGATED[this.#matchAny(pseudo.list, element)];
      case 'nth':
        return this.#matchNth(pseudo.nth, element) ? YES : NO;
      case 'has':
        return this.#matchHas(pseudo.list, element);
    }
  }

  #matchAny(list: readonly ComplexSelector[], element: PageElement): Verdict {
    let best: Verdict = NO;
    for (const selector of list) {
      const verdict = this.#matchInner(selector, element);
      if (verdict === YES) return YES;
      if (verdict > best) best = verdict;
    }
    return best;
  }

  #matchNth(nth: NthTest, element: PageElement): boolean {
    if (nth.among === 'all') {
      const count = element.parent?.children.length ?? 1;
      return isNth(nth.fromEnd ? count - element.position + 1 : element.position, nth.step, nth.start);
    }
    const position = this.#positionsOf(nth, element).get(element);
    return position !== undefined && isNth(position, nth.step, nth.start);
  }

  /** Counted once for all the children of a parent. */
  #positionsOf(nth: NthTest, element: PageElement): Map<PageElement, number> {
    const byParent = this.#positions.get(nth) ?? new Map<PageElement | null, Map<PageElement, number>>();
    this.#positions.set(nth, byParent);
    const known = byParent.get(element.parent);
    if (known !== undefined) return known;
    const positions = new Map<PageElement, number>();
    const counts = new Map<string, number>();
    const siblings = element.parent?.children ?? [element];
    for (const sibling of nth.fromEnd ? siblings.toReversed() : siblings) {
      if (typeof nth.among !== 'string' && !holdsNow(this.#matchAny(nth.among, sibling))) continue;
      const key = nth.among === 'type' ? `${sibling.html} ${sibling.tag}` : '';
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      positions.set(sibling, count);
    }
    byParent.set(element.parent, positions);
    return positions;
  }

  #matchHas(list: readonly ComplexSelector[], element: PageElement): Verdict {
    let best: Verdict = NO;
    for (const selector of list) {
      const verdict = this.#hasOne(selector, element);
      if (verdict === YES) return YES;
      if (verdict > best) best = verdict;
    }
    return best;
  }

  #hasOne(selector: ComplexSelector, element: PageElement): Verdict {
    let best: Verdict = NO;
    for (const candidate of candidatesFor(selector, element)) {
      const verdict = this.#matchAnchored(selector, 0, candidate, element);
      if (verdict === YES) return YES;
      if (verdict > best) best = verdict;
      if (this.#steps <= 0) return NO;
    }
    return best;
  }

  /** As `#matchFrom`, with the leftmost compound bound to the element that `:has()` was asked of. */
  #matchAnchored(selector: ComplexSelector, at: number, element: PageElement, anchor: PageElement): Verdict {
    const compound = selector.compounds[at];
    if (compound === undefined) return NO;
    const here = this.#matchCompound(compound, element);
    if (here === NO) return NO;
    const combinator = selector.combinators[at];
    if (combinator === undefined) return reaches(selector.anchor ?? ' ', element, anchor) ? here : NO;
    let best: Verdict = NO;
    const up = combinator === ' ' || combinator === '>';
    let next = up ? element.parent : element.previous;
    while (next !== null && best !== YES) {
      const verdict = this.#matchAnchored(selector, at + 1, next, anchor);
      if (verdict > best) best = verdict;
      if (combinator === '>' || combinator === '+') break;
      next = up ? next.parent : next.previous;
    }
    return both(here, best);
  }
}

function matchesTag(tag: string, element: PageElement): boolean {
  if (element.tag === tag) return true;
  const lower = tag.toLowerCase();
  // Names that the parser gave capitals, as SVG's, are found by any; a component's name is not that of an element.
  return lower === (element.html ? element.tag : element.tag.toLowerCase());
}

function reaches(combinator: Combinator, element: PageElement, anchor: PageElement): boolean {
  if (combinator === '>') return element.parent === anchor;
  if (combinator === '+') return element.previous === anchor;
  const up = combinator === ' ';
  let next = up ? element.parent : element.previous;
  while (next !== null && next !== anchor) next = up ? next.parent : next.previous;
  return next !== null;
}

/** What could be the rightmost element of a relative selector. */
function* candidatesFor(selector: ComplexSelector, element: PageElement): Generator<PageElement> {
  const beside = selector.anchor === '+' || selector.anchor === '~';
  if (!beside) {
    yield* descendants(element);
    return;
  }
  for (let next = element.next; next !== null; next = next.next) {
    yield next;
    if (selector.compounds.length > 1) yield* descendants(next);
  }
}

function* descendants(element: PageElement): Generator<PageElement> {
  const stack = element.children.toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined) stack.push(child);
    }
  }
}
