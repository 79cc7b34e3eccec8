import type { Truth } from '../conditions/boolean-expression.ts';
import type { ContainerQueries } from '../containers/container-query.ts';
import type { PageElement } from '../html/page-types.ts';
import { holdsNow, type Matcher, NO, type Verdict } from '../selectors/matcher.ts';
import type { PageRule } from '../sheets/collect-rules.ts';
import { matchScoped } from './match-scope.ts';
import type { RuleIndex } from './rule-index.ts';

/** A rule that reaches an element, by the strongest of its selectors that match. */
export interface RuleMatch {
  readonly rule: PageRule;
  verdict: Verdict;
  specificity: number;
  proximity: number;
  /** Whether its containers are as it asks; null where that takes layout to tell. */
  readonly contained: Truth;
}

/** By layer, specificity, nearness of scope and order; the weakest first, as for normal declarations. */
export function compareMatches(a: RuleMatch, b: RuleMatch): number {
  return (
    a.rule.layerRank - b.rule.layerRank ||
    a.specificity - b.specificity ||
    (a.proximity === b.proximity ? 0 : b.proximity - a.proximity) ||
    a.rule.order - b.rule.order
  );
}

function isStronger(specificity: number, proximity: number, than: RuleMatch): boolean {
  return specificity > than.specificity || (specificity === than.specificity && proximity < than.proximity);
}

function isContained(rule: PageRule, element: PageElement, containers: ContainerQueries): Truth {
  let all: Truth = true;
  for (const query of rule.containers) {
    const holds = containers.holds(query, element.parent);
    if (holds === false) return false;
    if (holds === null) all = null;
  }
  if (all === null) rule.undecided = true;
  return all;
}

/** The rules that match the element, the weakest first. With `states`, those that match only in some state too. */
export function matchElement(
  element: PageElement,
  index: RuleIndex,
  matcher: Matcher,
  states: boolean,
  containers: ContainerQueries,
): RuleMatch[] {
  const matches = new Map<PageRule, RuleMatch>();
  for (const { rule, selector } of index.candidates(element)) {
    const known = matches.get(rule);
    if (known !== undefined && holdsNow(known.verdict) && known.specificity > selector.specificity) continue;
    const { verdict, proximity } = matchScoped(selector, rule.rule.scope, rule.owner, element, matcher);
    if (verdict === NO || (!states && !holdsNow(verdict))) continue;
    if (known === undefined) {
      const contained = isContained(rule, element, containers);
      if (contained === true || states)
        matches.set(rule, { rule, verdict, specificity: selector.specificity, proximity, contained });
    } else if (
      holdsNow(verdict) === holdsNow(known.verdict)
        ? isStronger(selector.specificity, proximity, known)
        : holdsNow(verdict)
    ) {
      known.verdict = verdict;
      known.specificity = selector.specificity;
      known.proximity = proximity;
    }
  }
  return [...matches.values()].sort(compareMatches);
}
