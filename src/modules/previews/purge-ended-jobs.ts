import { and, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { previewJobs } from './tables.ts';

const JOBS_PER_RUN = 1_000;

/**
 * Deletes the records of jobs that ended before `before` and of which nothing is stored any more, with their
 * events. What happened stays in the audit log. Tells how many went.
 */
export async function purgeEndedJobs({ db }: Pick<Context, 'db'>, before: Date): Promise<number> {
  const due = db
    .select({ id: previewJobs.id })
    .from(previewJobs)
    .where(and(lt(previewJobs.endedAt, before), isNotNull(previewJobs.objectsDeletedAt)))
    .limit(JOBS_PER_RUN);
  const gone = await db
    .delete(previewJobs)
    .where(inArray(previewJobs.id, due))
    .returning({ id: previewJobs.id });
  return gone.length;
}
