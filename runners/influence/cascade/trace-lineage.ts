import type { Flow } from '../properties/logical-pairs.ts';
import type { LineageEntry, LineageReason } from '../report/report-types.ts';
import { holdsNow } from '../selectors/matcher.ts';
import { isBeyondAll } from './choose-winners.ts';
import { declaredPairs } from './match-pairs.ts';
import { applies, type RankedDeclaration } from './rank-declarations.ts';

/** The first thing in which two declarations differ, in the order in which the cascade asks. */
export function whyStronger(strong: RankedDeclaration, weak: RankedDeclaration): LineageReason {
  if (strong.declaration.important !== weak.declaration.important) return 'importance';
  if ((strong.match === null) !== (weak.match === null)) return 'inline';
  if (strong.match === null || weak.match === null) return 'order';
  if (strong.match.rule.layerRank !== weak.match.rule.layerRank) return 'layer';
  if (strong.match.specificity !== weak.match.specificity) return 'specificity';
  return strong.match.proximity === weak.match.proximity ? 'order' : 'scope';
}

function conditionOf({ match }: RankedDeclaration): LineageReason {
  if (match === null) return 'order';
  if (match.contained !== true && match.rule.blockedBy === null) return 'container';
  return match.rule.blockedBy ?? (holdsNow(match.verdict) ? 'order' : 'state');
}

/** Two names that mean the same in the element's flow compete with each other. */
function mergePairs(
  chains: Map<string, RankedDeclaration[]>,
  flow: Flow,
  rank: ReadonlyMap<RankedDeclaration, number>,
): void {
  for (const { logical, physical } of declaredPairs(chains, flow)) {
    const merged = [...new Set([...(chains.get(logical) ?? []), ...(chains.get(physical) ?? [])])];
    merged.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    chains.set(logical, merged);
    chains.set(physical, [...merged]);
  }
}

/** The declarations of each longhand, the strongest first, from declarations of which the weakest comes first. */
export function groupByLonghand(
  ranked: readonly RankedDeclaration[],
  flow: Flow | null,
): Map<string, RankedDeclaration[]> {
  const chains = new Map<string, RankedDeclaration[]>();
  const alls: RankedDeclaration[] = [];
  const rank = new Map(ranked.map((one, at) => [one, at]));
  for (const one of ranked) {
    if (one.declaration.property === 'all') alls.push(one);
    for (const longhand of one.declaration.longhands) {
      const chain = chains.get(longhand);
      if (chain === undefined) chains.set(longhand, [one]);
      else chain.push(one);
    }
  }
  if (flow !== null) mergePairs(chains, flow, rank);
  for (const [longhand, chain] of chains) {
    if (alls.length > 0 && !isBeyondAll(longhand)) {
      chain.push(...alls);
      chain.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    }
    chain.reverse();
  }
  return chains;
}

/** What became of each declaration of one longhand, and why; `chain` has the strongest first. */
export function traceChain(chain: readonly RankedDeclaration[]): LineageEntry[] {
  const dominant = chain.find(applies);
  const second = chain.find((one) => one !== dominant && applies(one));
  return chain.map((one) => {
    if (!applies(one)) return { declaration: one.id, status: 'conditional', because: conditionOf(one) };
    if (one === dominant) {
      return {
        declaration: one.id,
        status: 'dominant',
        because: second === undefined ? 'order' : whyStronger(one, second),
      };
    }
    return {
      declaration: one.id,
      status: 'overridden',
      because: dominant === undefined ? 'order' : whyStronger(dominant, one),
    };
  });
}
