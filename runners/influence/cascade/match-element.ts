import type { Truth } from '../conditions/boolean-expression.ts';
import type { ContainerQueries } from '../containers/container-query.ts';
import type { PageElement } from '../html/page-types.ts';
import { holdsNow, type Matcher, NO, type Verdict } from '../selectors/matcher.ts';
import type { ComplexSelector } from '../selectors/selector-types.ts';
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

/** No scope: the selector is still to be matched. */

/** What holds now counts before what a state brings, then the stronger counts. */
function isBetter(verdict: Verdict, specificity: number, proximity: number, than: RuleMatch): boolean {
  const now = holdsNow(verdict);
  return now === holdsNow(than.verdict) ? isStronger(specificity, proximity, than) : now;
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

/** Whether a selector of the rule matches, within the rule's scope where it has one, and how near the scope's root is. */
function matchWithin(
  { rule: { scope }, owner }: PageRule,
  selector: ComplexSelector,
  element: PageElement,
  matcher: Matcher,
): Pick<RuleMatch, 'verdict' | 'proximity'> {
  if (scope !== null) return matchScoped(selector, scope, owner, element, matcher);
  return { verdict: matcher.match(selector, element), proximity: Number.POSITIVE_INFINITY };
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
  index.visit(element, ({ rule, selector }) => {
    const known = matches.get(rule);
    if (known !== undefined && holdsNow(known.verdict) && known.specificity > selector.specificity) return;
    const { verdict, proximity } = matchWithin(rule, selector, element, matcher);
    if (verdict === NO || (!states && !holdsNow(verdict))) return;
    if (known === undefined) {
      const contained = isContained(rule, element, containers);
      if (contained === true || states)
        matches.set(rule, { rule, verdict, specificity: selector.specificity, proximity, contained });
    } else if (isBetter(verdict, selector.specificity, proximity, known)) {
      known.verdict = verdict;
      known.specificity = selector.specificity;
      known.proximity = proximity;
    }
  });
  return [...matches.values()].sort(compareMatches);
}
