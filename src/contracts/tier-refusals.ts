import { DomainError } from './errors.ts';
import { TIER_LIMITS, TIERS, type Tier, type TierLimits } from './tiers.ts';

/** The tier above, or `null` when there is none. */
export function nextTier(tier: Tier): Tier | null {
  return TIERS[TIERS.indexOf(tier) + 1] ?? null;
}

/** `UPGRADE_REQUIRED`: a feature or a size that the tier does not have. CONTRACTS, section 1. */
export function upgradeRequired(
  tier: Tier,
  message: string,
  details: Readonly<Record<string, unknown>>,
  recommended: Tier | null = nextTier(tier),
): DomainError {
  return new DomainError('UPGRADE_REQUIRED', message, {
    details: { ...details, tier, recommended_tier: recommended },
  });
}

/** `LIMIT_REACHED`: a quota of the tier is used up for now. The details are those of CONTRACTS, section 1. */
export function limitReached(
  limitType: string,
  limit: keyof TierLimits,
  tier: Tier,
  { message, retryAfterMs }: { readonly message: string; readonly retryAfterMs: number },
): DomainError {
  const recommended = nextTier(tier);
  const retryAfterSeconds = Math.max(1, Math.ceil(retryAfterMs / 1_000));
  return new DomainError('LIMIT_REACHED', `${message} Retry in ${retryAfterSeconds} s.`, {
    details: {
      limit_type: limitType,
      tier,
      limit: TIER_LIMITS[tier][limit],
      remaining: 0,
      retry_after_seconds: retryAfterSeconds,
      upgrade_available: recommended !== null,
      recommended_tier: recommended,
      upgrade_reason:
        recommended === null ? null : `${recommended} allows ${TIER_LIMITS[recommended][limit]}`,
    },
    retryable: true,
  });
}
