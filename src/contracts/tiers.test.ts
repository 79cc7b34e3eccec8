import { describe, expect, it } from 'vitest';
import { lowerTier, SYSTEM_MAX_DEVICES, TIER_LIMITS, TIERS, type Tier, toTier } from './tiers.ts';

describe('tiers', () => {
  it('treat what is unknown or missing as the lowest', () => {
    expect([toTier('pro'), toTier('gold'), toTier(null), toTier(undefined), toTier(7)]).toEqual([
      'pro',
      'free',
      'free',
      'free',
      'free',
    ]);
  });

  it('are compared by rank', () => {
    expect([lowerTier('premium', 'pro'), lowerTier('free', 'premium')]).toEqual(['pro', 'free']);
  });

  it('never allow less than the tier below, and are due no later', () => {
    for (const [index, tier] of TIERS.entries()) {
      const below = TIERS[index - 1];
      if (below === undefined) continue;
      const [limits, limitsBelow] = [comparable(tier), comparable(below)];
      for (const [name, limit] of Object.entries(limits)) {
        expect(limit, `${name} of ${tier}`).toBeGreaterThanOrEqual(limitsBelow[name] ?? Number.NaN);
      }
    }
    expect(TIER_LIMITS.premium.devicesPerPreview).toBe(SYSTEM_MAX_DEVICES);
  });
});

/** The limits as numbers of which more is better. */
function comparable(tier: Tier): Readonly<Record<string, number>> {
  const {
    dueAfterSeconds,
    mapGenerationsCountedPer: _,
    runnerClass,
    teamsJoined,
    ...limits
  } = TIER_LIMITS[tier];
  const numbers = Object.entries(limits).map(([name, limit]) => [name, Number(limit)]);
  return {
    ...Object.fromEntries(numbers),
    promptness: -dueAfterSeconds,
    runnerClass: runnerClass === 'gpu' ? 1 : 0,
    teamsJoined: teamsJoined ?? Number.POSITIVE_INFINITY,
  };
}
