import { limitReached, upgradeRequired } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS, TIERS, type Tier, type TierLimits } from '../../contracts/tiers.ts';
import type { UserActor } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import {
  listActiveAnalyses,
  listCountedGenerations,
  lockAnalysisQuota,
  type UsedUpQuota,
} from '../previews/index.ts';

export const DAY_MS = 24 * 3_600_000;

type Feature = 'mapDiff' | 'deepInfluence' | 'selectorMuting';

const REFUSALS: Readonly<Record<Feature, { readonly name: string; readonly message: string }>> = {
  mapDiff: {
    name: 'map_diff',
    message: 'does not compare versions of a map. Read the versions one by one, or upgrade.',
  },
  deepInfluence: {
    name: 'deep_influence',
    message: 'has no deep mode. Generate with css_influence_mode "basic", or upgrade.',
  },
  selectorMuting: {
    name: 'selector_muting',
    message: 'does not simulate styles without some rules. Read the report as it is, or upgrade.',
  },
};

/** Throws `UPGRADE_REQUIRED` unless the tier has the feature. */
export function assertTierHas(tier: Tier, feature: Feature): void {
  if (TIER_LIMITS[tier][feature]) return;
  const { name, message } = REFUSALS[feature];
  const recommended = TIERS.find((each) => TIER_LIMITS[each][feature]) ?? null;
  throw upgradeRequired(tier, `The ${tier} tier ${message}`, { limit_type: name }, recommended);
}

/** How many of a project's newest versions can be read by whoever has `current` and made them under `madeUnder`. */
export function readableVersions(current: Tier, madeUnder: Tier): number {
  return Math.max(TIER_LIMITS[current].mapVersionsReadable, TIER_LIMITS[madeUnder].mapVersionsReadable);
}

/** Throws `LIMIT_REACHED` when one more map would pass the day's quota. Under the lock of the person's analyses. */
export async function assertGenerationLeft(
  tx: Transaction,
  { userId, tier }: UserActor,
  projectId: string,
  now: Date,
): Promise<UsedUpQuota | null> {
  await assertAnalysisSlotLeft(tx, { userId, tier }, now);
  const { mapGenerationsPerDay: limit, mapGenerationsCountedPer: per } = TIER_LIMITS[tier];
  const since = new Date(now.getTime() - DAY_MS);
  const asked = { userId, since, ...(per === 'project' ? { projectId } : {}) };
  // Room comes back when the day is left by the one before which there are `limit - 1` newer ones.
  const counted = await listCountedGenerations(tx, asked, limit);
  const leaving = counted[limit - 1];
  if (leaving === undefined) {
    const last = counted[limit - 2];
    if (last === undefined) return null;
    const roomAt = new Date(last.getTime() + DAY_MS);
    return { limitType: 'map_generations_per_day', limit, periodMs: DAY_MS, roomAt };
  }
  const whose = per === 'project' ? 'of this project ' : '';
  throw limitReached('map_generations_per_day', 'mapGenerationsPerDay', tier, {
    message: `You have generated ${limit} ${limit === 1 ? 'map' : 'maps'} ${whose}within 24 hours, as many as the ${tier} tier allows.`,
    retryAfterMs: leaving.getTime() + DAY_MS - now.getTime(),
  });
}

/** As many analyses at once as previews: they share the runners. */
const AT_ONCE = 'previewJobsAtOnce' satisfies keyof TierLimits;

/** Throws `LIMIT_REACHED` while as many analyses of the person's run as the tier allows. Takes their lock. */
export async function assertAnalysisSlotLeft(
  tx: Transaction,
  { userId, tier }: Pick<UserActor, 'userId' | 'tier'>,
  now: Date,
): Promise<null> {
  await lockAnalysisQuota(tx, userId);
  const active = await listActiveAnalyses(tx, userId);
  const [oldest] = active;
  if (active.length < TIER_LIMITS[tier][AT_ONCE] || oldest === undefined) return null;
  throw limitReached('map_jobs_at_once', AT_ONCE, tier, {
    message: `${active.length} of your analyses are under way, as many as the ${tier} tier runs at once. Wait for one to end or stop one.`,
    retryAfterMs: oldest.acceptedAt.getTime() + oldest.estimatedMs - now.getTime(),
  });
}
