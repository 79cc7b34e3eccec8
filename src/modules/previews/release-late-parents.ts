import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { queueOfJob } from './queue-of-job.ts';
import type { SweepContext } from './sweep-stuck-jobs.ts';
import { previewJobs } from './tables.ts';

/** Two looks of the sweep, so that what is left is time enough for the last step of a build. */
const BEFORE_THE_END_MS = 30_000;
const JOBS_PER_SWEEP = 200;

/**
 * Lets builds that have little time left go on without the pictures nobody has drawn for them: a placeholder is
 * better than no preview.
 */
export async function releaseLateParents(ctx: SweepContext): Promise<void> {
  const now = ctx.clock.now();
  const late = await ctx.db
    .select({ id: previewJobs.id, kind: previewJobs.kind, queue: previewJobs.queue })
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'preview'),
        eq(previewJobs.state, 'building'),
        gt(previewJobs.giveUpAt, now),
        lte(previewJobs.giveUpAt, new Date(now.getTime() + BEFORE_THE_END_MS)),
      ),
    )
    .orderBy(asc(previewJobs.giveUpAt))
    .limit(JOBS_PER_SWEEP);
  for (const job of late) await ctx.queue.releaseFromChildren(queueOfJob(job), job.id);
}
