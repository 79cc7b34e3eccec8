import { type Tier, toTier } from '../../../contracts/tiers.ts';
import type { AccountSettings } from '../settings.ts';
import { users } from '../tables.ts';

/** Where a tier comes from: a subscription, an operator's decision, or the installation. */
export const ENTITLEMENT_SOURCES = ['subscription', 'override', 'default'] as const;
export type EntitlementSource = (typeof ENTITLEMENT_SOURCES)[number];

/** What a person may do, for the time being. */
export interface Entitlement {
  readonly tier: Tier;
  readonly source: EntitlementSource;
  /** When it ends by itself; `null` when it does not. */
  readonly expiresAt: Date | null;
  /** Never shrinks, and grows whenever the tier changes, also when that is because something ended. */
  readonly version: number;
}

/** What is kept of a person's entitlements; to be selected wherever the tier is asked for. */
export const ENTITLEMENT_COLUMNS = {
  tier: users.tier,
  tierExpiresAt: users.tierExpiresAt,
  overrideTier: users.overrideTier,
  overrideExpiresAt: users.overrideExpiresAt,
  entitlementsVersion: users.entitlementsVersion,
};

export type EntitlementFacts = Pick<typeof users.$inferSelect, keyof typeof ENTITLEMENT_COLUMNS>;

/** By how much a change of the facts raises their version: past both ends that may have raised it meanwhile. */
export const VERSION_STEP = 3;

/**
 * The entitlement at a moment: an operator's decision until it ends, else the subscription until it ends, else the
 * installation's default. A tier that nobody knows is the lowest (CONTRACTS, section 2). The one place that decides.
 */
export function toEntitlement(
  facts: EntitlementFacts,
  settings: Pick<AccountSettings, 'defaultTier'>,
  now: Date,
): Entitlement {
  const version =
    facts.entitlementsVersion + endedBy(facts.overrideExpiresAt, now) + endedBy(facts.tierExpiresAt, now);
  // Without an end it is no decision for a time, and so none at all.
  if (facts.overrideTier !== null && facts.overrideExpiresAt !== null && facts.overrideExpiresAt > now) {
    return {
      tier: toTier(facts.overrideTier),
      source: 'override',
      expiresAt: facts.overrideExpiresAt,
      version,
    };
  }
  if (facts.tier !== null && (facts.tierExpiresAt === null || facts.tierExpiresAt > now)) {
    return { tier: toTier(facts.tier), source: 'subscription', expiresAt: facts.tierExpiresAt, version };
  }
  return { tier: settings.defaultTier, source: 'default', expiresAt: null, version };
}

function endedBy(end: Date | null, now: Date): 0 | 1 {
  return end !== null && end <= now ? 1 : 0;
}
