import { and, eq, gt, sql } from 'drizzle-orm';
import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import type { Usage } from '../../contracts/usage.ts';
import type { Executor } from '../../platform/db/database.ts';
import { previewJobs } from './tables.ts';

const HOUR_MS = 3_600_000;

/** What a person has used of the quotas on previews, and of analyses under way. */
export async function countJobUsage(
  executor: Executor,
  { userId, tier }: { readonly userId: string; readonly tier: Tier },
  now: Date,
): Promise<readonly Usage[]> {
  const hourAgo = new Date(now.getTime() - HOUR_MS).toISOString();
  const isPreview = sql`${previewJobs.kind} = 'preview'`;
  const isActive = sql`${previewJobs.state} in ('queued', 'building')`;
  const [counted] = await executor
    .select({
      lastHour: sql<number>`count(*) filter (where ${isPreview} and ${previewJobs.acceptedAt} > ${hourAgo}::timestamptz)::int`,
      active: sql<number>`count(*) filter (where ${isPreview} and ${isActive})::int`,
      activeAnalyses: sql<number>`count(*) filter (where ${previewJobs.kind} = 'influence' and ${isActive})::int`,
    })
    .from(previewJobs)
    // No job is active for a day: it is given up long before.
    .where(
      and(eq(previewJobs.userId, userId), gt(previewJobs.acceptedAt, new Date(now.getTime() - 24 * HOUR_MS))),
    );
  const { lastHour = 0, active = 0, activeAnalyses = 0 } = counted ?? {};
  const limits = TIER_LIMITS[tier];
  return [
    { limitType: 'previews_per_hour', used: lastHour, limit: limits.previewsPerHour },
    { limitType: 'preview_jobs_at_once', used: active, limit: limits.previewJobsAtOnce },
    { limitType: 'map_jobs_at_once', used: activeAnalyses, limit: limits.previewJobsAtOnce },
  ];
}
