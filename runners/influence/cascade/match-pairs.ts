import { type Flow, isLogical, logicalPairs } from '../properties/logical-pairs.ts';
import type { RankedDeclaration } from './rank-declarations.ts';

/** Two names of one thing, both of which are declared for an element. */
export interface DeclaredPair {
  readonly logical: string;
  readonly physical: string;
}

/** The pairs among declared names that mean the same in the element's flow. */
export function declaredPairs(names: ReadonlyMap<string, unknown>, flow: Flow): DeclaredPair[] {
  const pairs: DeclaredPair[] = [];
  for (const logical of names.keys()) {
    if (!isLogical(logical)) continue;
    const physical = logicalPairs(flow).get(logical);
    if (physical !== undefined && names.has(physical)) pairs.push({ logical, physical });
  }
  return pairs;
}

/** Of each pair, the name whose winner has no effect, with the name that beats it; null where there are none. */
export function outrankedNames(
  winners: ReadonlyMap<string, RankedDeclaration>,
  ranked: readonly RankedDeclaration[],
  flow: Flow,
): Record<string, string> | null {
  const pairs = declaredPairs(winners, flow);
  if (pairs.length === 0) return null;
  const outranked: Record<string, string> = {};
  for (const { logical, physical } of pairs) {
    const [one, other] = [winners.get(logical), winners.get(physical)];
    // One declaration may set both, through `all` alone.
    if (one === undefined || other === undefined || one === other) continue;
    const logicalWins = ranked.indexOf(one) > ranked.indexOf(other);
    outranked[logicalWins ? physical : logical] = logicalWins ? logical : physical;
  }
  return Object.keys(outranked).length === 0 ? null : outranked;
}
