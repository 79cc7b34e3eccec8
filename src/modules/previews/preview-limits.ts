import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { limitReached, upgradeRequired } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { inOneTrip } from '../../platform/db/in-one-trip.ts';
import { previewJobs } from './tables.ts';
import type { UsedUpQuota } from './tell-of-quota.ts';

const HOUR_MS = 3_600_000;

/** What a build asks of its tier, known before anything is counted. */
export interface BuildSize {
  readonly devices: number;
  readonly sourceFiles: number;
  readonly sourceBytes: number;
}

/** Throws `UPGRADE_REQUIRED` when the build is larger than the tier allows. A downgrade stops new work only. */
export function assertTierAllows(tier: Tier, size: BuildSize): void {
  const limits = TIER_LIMITS[tier];
  assertWithin(tier, 'devices_per_preview', size.devices, limits.devicesPerPreview, 'Name fewer devices');
  assertWithin(tier, 'source_files', size.sourceFiles, limits.sourceFiles, 'Leave out files');
  assertWithin(tier, 'source_bytes', size.sourceBytes, limits.sourceBytes, 'Leave out files');
}

function assertWithin(tier: Tier, what: string, asked: number, limit: number, remedy: string): void {
  if (asked <= limit) return;
  throw upgradeRequired(
    tier,
    `This build has ${asked} ${what.replaceAll('_', ' ')}; the ${tier} tier allows ${limit}. ${remedy} or upgrade.`,
    { limit_type: what, limit, asked },
  );
}

/**
 * Counts the person's jobs and throws `LIMIT_REACHED` when one more would pass a quota. Holds a lock per
 * person until the transaction ends, so that parallel requests are counted one after the other. Tells when this job takes
 * the last of the hour.
 */
export async function assertQuotaLeft(
  tx: Transaction,
  user: { readonly userId: string; readonly tier: Tier },
  now: Date,
): Promise<UsedUpQuota | null> {
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(${`preview-quota:${user.userId}`}, 0))`;
  // Statements of their own, after the lock: each must see what those who held it before have committed.
  const [, usedUp] = await inOneTrip(
    () => tx.execute(lock),
    () => assertHourlyQuota(tx, user, now),
    () => assertConcurrencyQuota(tx, user, now),
  );
  return usedUp;
}

type QuotaUser = { readonly userId: string; readonly tier: Tier };

async function assertHourlyQuota(
  tx: Transaction,
  { userId, tier }: QuotaUser,
  now: Date,
): Promise<UsedUpQuota | null> {
  const limit = TIER_LIMITS[tier].previewsPerHour;
  // Room comes back when the window is left by the one before which there are `limit - 1` newer ones.
  const [last, leaving] = await tx
    .select({ acceptedAt: previewJobs.acceptedAt })
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'preview'),
        eq(previewJobs.userId, userId),
        gt(previewJobs.acceptedAt, new Date(now.getTime() - HOUR_MS)),
      ),
    )
    .orderBy(desc(previewJobs.acceptedAt))
    .offset(limit - 2)
    .limit(2);
  if (last === undefined) return null;
  if (leaving === undefined) {
    const roomAt = new Date(last.acceptedAt.getTime() + HOUR_MS);
    return { limitType: 'previews_per_hour', limit, periodMs: HOUR_MS, roomAt };
  }
  throw limitReached('previews_per_hour', 'previewsPerHour', tier, {
    message: `You have started ${limit} previews within an hour, as many as the ${tier} tier allows.`,
    retryAfterMs: leaving.acceptedAt.getTime() + HOUR_MS - now.getTime(),
  });
}

async function assertConcurrencyQuota(tx: Transaction, { userId, tier }: QuotaUser, now: Date) {
  const limit = TIER_LIMITS[tier].previewJobsAtOnce;
  const active = await tx
    .select({ acceptedAt: previewJobs.acceptedAt, estimatedMs: previewJobs.estimatedMs })
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'preview'),
        eq(previewJobs.userId, userId),
        inArray(previewJobs.state, ['queued', 'building']),
      ),
    )
    .orderBy(asc(previewJobs.acceptedAt));
  const [oldest] = active;
  if (active.length < limit || oldest === undefined) return;
  throw limitReached('preview_jobs_at_once', 'previewJobsAtOnce', tier, {
    message: `${active.length} of your previews are being built, as many as the ${tier} tier builds at once. Wait for one to end or stop one.`,
    retryAfterMs: oldest.acceptedAt.getTime() + oldest.estimatedMs - now.getTime(),
  });
}
