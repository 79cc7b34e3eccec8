import { TIER_LIMITS } from '../../contracts/tiers.ts';
import type { Successor } from '../accounts/index.ts';
import type { GivenRole } from './tables.ts';

export interface Candidate extends Successor {
  readonly role: GivenRole;
}

const ACTIVE_MS = 30 * 24 * 60 * 60 * 1_000;

/**
 * Who takes a team over when its owner's account ends: of those who may own one, members active in the last 30 days
 * first, then by recent activity. Guests, and those whose tier or suspension makes them less, only where nobody else
 * is left: what others work with must not go. `undefined` when there is nobody.
 */
export function chooseSuccessor(candidates: readonly Candidate[], now: Date): Candidate | undefined {
  const rankOf = (candidate: Candidate): number[] => {
    const lastActive = candidate.lastActiveAt?.getTime() ?? 0;
    return [
      Number(mayOwn(candidate)),
      Number(!candidate.isSuspended),
      Number(now.getTime() - lastActive <= ACTIVE_MS),
      lastActive,
    ];
  };
  return candidates.toSorted((a, b) => compare(rankOf(b), rankOf(a)) || (a.id < b.id ? -1 : 1))[0];
}

function mayOwn({ role, tier, isSuspended }: Candidate): boolean {
  return role !== 'guest' && TIER_LIMITS[tier].teamRoles && !isSuspended;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const difference = left.map((value, index) => value - (right[index] ?? 0)).find((value) => value !== 0);
  return difference ?? 0;
}
