import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS } from '../../../contracts/tiers.ts';
import { type EntitlementFacts, toEntitlement, VERSION_STEP } from './to-entitlement.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes));
const NOTHING: EntitlementFacts = {
  tier: null,
  tierExpiresAt: null,
  overrideTier: null,
  overrideExpiresAt: null,
  entitlementsVersion: 1,
};
const SETTINGS = { defaultTier: 'free' as const };

const of = (facts: Partial<EntitlementFacts>, minute = 0) =>
  toEntitlement({ ...NOTHING, ...facts }, SETTINGS, at(minute));

const instant = fc.option(fc.integer({ min: 0, max: 30 }).map(at));
const storedTier = fc.option(fc.constantFrom(...TIERS, 'gold', '', 'PRO', 'constructor'));
const facts: fc.Arbitrary<EntitlementFacts> = fc.record({
  tier: storedTier,
  tierExpiresAt: instant,
  overrideTier: storedTier,
  overrideExpiresAt: instant,
  entitlementsVersion: fc.integer({ min: 1, max: 1_000 }),
});

describe('an entitlement', () => {
  it('is the installation’s default where nothing else is known', () => {
    const settings = { defaultTier: 'premium' as const };
    expect(toEntitlement(NOTHING, settings, at(0))).toEqual({
      tier: 'premium',
      source: 'default',
      expiresAt: null,
      version: 1,
    });
  });

  it('is what is paid for, until that ends', () => {
    const paid = { tier: 'pro', tierExpiresAt: at(5) };
    expect(of(paid, 4)).toMatchObject({ tier: 'pro', source: 'subscription', expiresAt: at(5) });
    expect(of(paid, 5)).toMatchObject({ tier: 'free', source: 'default', expiresAt: null });
    expect(of({ tier: 'pro' }, 9_999)).toMatchObject({ tier: 'pro', expiresAt: null });
  });

  it('is what an operator decided, up or down, until that ends', () => {
    const paid = { tier: 'pro', overrideExpiresAt: at(5) };
    for (const overrideTier of ['premium', 'free'] as const) {
      expect(of({ ...paid, overrideTier }, 4)).toMatchObject({ tier: overrideTier, source: 'override' });
      expect(of({ ...paid, overrideTier }, 5)).toMatchObject({ tier: 'pro', source: 'subscription' });
    }
  });

  it('is the lowest when it is in doubt, and never decided without an end', () => {
    expect(of({ tier: 'gold' }).tier).toBe('free');
    expect(of({ tier: 'premium', overrideTier: 'gold', overrideExpiresAt: at(5) }).tier).toBe('free');
    expect(of({ tier: 'pro', overrideTier: 'premium' })).toMatchObject({
      tier: 'pro',
      source: 'subscription',
    });
  });

  it('is always one that was stored or configured, or the lowest', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...TIERS),
        fc.integer({ min: 0, max: 40 }),
        (stored, defaultTier, minute) => {
          const { tier } = toEntitlement(stored, { defaultTier }, at(minute));
          expect([stored.tier, stored.overrideTier, defaultTier, 'free']).toContain(tier);
          expect(TIERS).toContain(tier);
        },
      ),
    );
  });

  it('has a version that never shrinks and tells every change of tier, through time and new facts', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 4 }), (history) => {
        let stored = history[0]?.entitlementsVersion ?? 1;
        let told = { version: 0, tier: '' };
        for (const [index, changed] of history.entries()) {
          for (let minute = index * 10; minute < index * 10 + 10; minute += 1) {
            const now = toEntitlement({ ...changed, entitlementsVersion: stored }, SETTINGS, at(minute));
            expect(now.version).toBeGreaterThanOrEqual(told.version);
            if (now.tier !== told.tier) expect(now.version).toBeGreaterThan(told.version);
            told = now;
          }
          stored += VERSION_STEP;
        }
      }),
    );
  });
});
