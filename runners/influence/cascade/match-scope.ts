import type { PageElement } from '../html/page-types.ts';
import { holdsNow, type Matcher, NO, type Verdict } from '../selectors/matcher.ts';
import type { ComplexSelector } from '../selectors/selector-types.ts';
import type { Scope } from '../sheets/compiled-types.ts';

/** How a selector matched: in the page or in a state only, and how many steps above the element its scope begins. */
export interface ScopedMatch {
  readonly verdict: Verdict;
  readonly proximity: number;
}

const NO_MATCH: ScopedMatch = { verdict: NO, proximity: Number.POSITIVE_INFINITY };

function isLimited(scope: Scope, root: PageElement, element: PageElement, matcher: Matcher): boolean {
  if (scope.limits === null) return false;
  for (let at: PageElement | null = element; at !== null && at !== root; at = at.parent) {
    const below = at;
    if (scope.limits.some((limit) => holdsNow(matcher.match(limit, below, root)))) return true;
  }
  return false;
}

function isRoot(scope: Scope, owner: PageElement | null, candidate: PageElement, matcher: Matcher): boolean {
  if (scope.roots === null) {
    if (owner === null ? candidate.parent !== null : candidate !== owner) return false;
  } else if (!scope.roots.some((root) => holdsNow(matcher.match(root, candidate)))) return false;
  return scope.outer === null || isWithin(scope.outer, owner, candidate, matcher);
}

function isWithin(scope: Scope, owner: PageElement | null, element: PageElement, matcher: Matcher): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    if (isRoot(scope, owner, at, matcher) && !isLimited(scope, at, element, matcher)) return true;
  }
  return false;
}

/** Matches a selector within its scope; the nearest scope in which it matches counts. `owner`: what the sheet stands in. */
export function matchScoped(
  selector: ComplexSelector,
  scope: Scope | null,
  owner: PageElement | null,
  element: PageElement,
  matcher: Matcher,
): ScopedMatch {
  if (scope === null)
    return { verdict: matcher.match(selector, element), proximity: Number.POSITIVE_INFINITY };
  let proximity = 0;
  for (let at: PageElement | null = element; at !== null; at = at.parent, proximity += 1) {
    if (!isRoot(scope, owner, at, matcher) || isLimited(scope, at, element, matcher)) continue;
    const verdict = matcher.match(selector, element, at);
    if (verdict !== NO) return { verdict, proximity };
  }
  return NO_MATCH;
}
