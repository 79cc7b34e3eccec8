import { inArray } from 'drizzle-orm';
import { cpuVariantOf, type QueueName, queueOfKind } from '../../contracts/queues.ts';
import type { Executor } from '../../platform/db/database.ts';
import { type Job, previewJobs } from './tables.ts';

type QueuedJob = Pick<Job, 'kind' | 'queue'>;

/** Where a job waits, or is to be added. */
export function queueOfJob({ kind, queue }: QueuedJob): QueueName {
  return queue ?? queueOfKind(kind);
}

/** Where a job can be found: one that was routed to a gpu queue may have been moved a moment ago. */
export function queuesOfJob(job: QueuedJob): QueueName[] {
  const queue = queueOfJob(job);
  return [...new Set([queue, cpuVariantOf(queue)])];
}

/** Notes that jobs wait in another queue now. */
export async function noteMoved(db: Executor, jobIds: readonly string[], queue: QueueName): Promise<void> {
  if (jobIds.length === 0) return;
  await db
    .update(previewJobs)
    .set({ queue })
    .where(inArray(previewJobs.id, [...jobIds]));
}
