import { describe, expect, it } from 'vitest';
import { lowerTier, SYSTEM_MAX_DEVICES, TIER_LIMITS, TIERS, toTier } from './tiers.ts';

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
      const { dueAfterSeconds, mapGenerationsCountedPer: _, ...limits } = TIER_LIMITS[tier];
      const { dueAfterSeconds: dueBelow, mapGenerationsCountedPer: __, ...limitsBelow } = TIER_LIMITS[below];
      expect(dueAfterSeconds).toBeLessThanOrEqual(dueBelow);
      expect(Object.values(limits).every((limit, at) => limit >= (Object.values(limitsBelow)[at] ?? 0))).toBe(
        true,
      );
    }
    expect(TIER_LIMITS.premium.devicesPerPreview).toBe(SYSTEM_MAX_DEVICES);
  });
});
