import { and, avg, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Executor } from '../../../platform/db/database.ts';
import { BASE_BUILD_UNITS, USUAL_UNIT_MS } from '../job-deadlines.ts';
import { previewJobs } from '../tables.ts';

/** What a forecast is made from, the same for every job. */
export interface BuildLoad {
  /** Builds that healthy runners can do at once. */
  readonly slots: number;
  readonly building: number;
  /** What is left of the builds under way, all together. */
  readonly remainingMs: number;
  /** What a waiting job is expected to take, on average. */
  readonly waitingJobMs: number;
  /** What one screen on one device took lately. */
  readonly unitMs: number;
}

const BUILDS_LOOKED_AT = 50;
/** Fewer say more about those builds than about the next one. */
const BUILDS_NEEDED = 5;
const UNIT_MS = { least: 0.5, most: 2_000 };

/** The builds of the moment. An overdue one is expected to need a quarter more of what it has taken. */
export async function measureWork(db: Executor, now: Date): Promise<Omit<BuildLoad, 'slots' | 'unitMs'>> {
  const elapsed = sql`extract(epoch from ${now.toISOString()}::timestamptz - ${previewJobs.claimedAt}) * 1000`;
  const left = sql`greatest(${previewJobs.estimatedMs} - ${elapsed}, ${elapsed} / 4, 0)`;
  const [building] = await db
    .select({ jobs: count(), remainingMs: sql<number>`coalesce(sum(${left}), 0)::float8` })
    .from(previewJobs)
    .where(eq(previewJobs.state, 'building'));
  const [waiting] = await db
    .select({ ms: avg(previewJobs.estimatedMs) })
    .from(previewJobs)
    .where(eq(previewJobs.state, 'queued'));
  return {
    building: building?.jobs ?? 0,
    remainingMs: building?.remainingMs ?? 0,
    waitingJobMs: Number(waiting?.ms ?? 0),
  };
}

/** The median of the latest builds, so that a few strange ones change nothing. */
export async function measureUnitMs(db: Executor): Promise<number> {
  const units = sql`(${BASE_BUILD_UNITS} + (${previewJobs.counts}->>'screens')::int * (${previewJobs.counts}->>'devices')::int)`;
  const took = sql`extract(epoch from ${previewJobs.endedAt} - ${previewJobs.claimedAt}) * 1000`;
  const latest = db
    .select({ unitMs: sql<number>`${took} / ${units}`.as('unit_ms') })
    .from(previewJobs)
    .where(
      and(eq(previewJobs.kind, 'preview'), eq(previewJobs.state, 'ready'), isNotNull(previewJobs.counts)),
    )
    .orderBy(desc(previewJobs.endedAt))
    .limit(BUILDS_LOOKED_AT)
    .as('latest');
  const [row] = await db
    .select({
      builds: count(),
      median: sql<number | null>`percentile_cont(0.5) within group (order by ${latest.unitMs})`,
    })
    .from(latest);
  if (row === undefined || row.builds < BUILDS_NEEDED || row.median === null) return USUAL_UNIT_MS;
  return Math.min(Math.max(row.median, UNIT_MS.least), UNIT_MS.most);
}
