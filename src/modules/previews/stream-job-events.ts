import { and, asc, eq, gt } from 'drizzle-orm';
import type { JobProgress } from '../../contracts/queues.ts';
import type { ServerEvent } from '../../http/event-stream.ts';
import type { PreviewUserContext } from './context.ts';
import { isActive } from './end-job.ts';
import type { JobFeed } from './events/job-feed.ts';
import { findQueuePosition } from './get-status.ts';
import { type JobEvent, jobEvents, previewJobs } from './tables.ts';

/** How long a stream trusts that news would have reached it. */
const POLL_MS = 3_000;

/**
 * What happens to a job, from `after` on and until it has ended. Changes of state are numbered and can be
 * resumed at any process; queue position and progress are snapshots without a number.
 */
export async function* streamJobEvents(
  ctx: Pick<PreviewUserContext, 'db' | 'queue' | 'log'>,
  feed: JobFeed,
  { jobId, after }: { readonly jobId: string; readonly after: number },
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const watch = feed.watch(jobId);
  let sequence = after;
  let position: number | null = null;
  try {
    while (!signal.aborted) {
      const { job, events } = await loadNews(ctx, jobId, sequence);
      for (const event of events) {
        sequence = event.sequence;
        yield toServerEvent(event);
      }
      if (job === undefined || !isActive(job)) return;
      const progress = watch.takeProgress();
      if (progress?.attempt === job.attempt) yield progressEvent(jobId, progress);
      const moved = job.state === 'queued' ? await findQueuePosition(ctx, jobId) : null;
      if (moved !== null && moved !== position) yield positionEvent(jobId, moved);
      position = moved;
      await watch.wait(POLL_MS, signal);
    }
  } finally {
    watch.close();
  }
}

/** State and events in one statement: whatever ended the job is among the events that are read with it. */
async function loadNews({ db }: Pick<PreviewUserContext, 'db'>, jobId: string, after: number) {
  const rows = await db
    .select({ job: { state: previewJobs.state, attempt: previewJobs.attempt }, event: jobEvents })
    .from(previewJobs)
    .leftJoin(jobEvents, and(eq(jobEvents.jobId, previewJobs.id), gt(jobEvents.sequence, after)))
    .where(eq(previewJobs.id, jobId))
    .orderBy(asc(jobEvents.sequence));
  return { job: rows[0]?.job, events: rows.flatMap(({ event }) => event ?? []) };
}

function toServerEvent(event: JobEvent): ServerEvent {
  const data = { job_id: event.jobId, at: event.at.toISOString(), ...event.data };
  return { id: String(event.sequence), event: event.type, data };
}

function progressEvent(jobId: string, progress: JobProgress): ServerEvent {
  return { event: 'progress', data: { job_id: jobId, ...progress } };
}

function positionEvent(jobId: string, position: number): ServerEvent {
  return { event: 'position', data: { job_id: jobId, queue_position: position } };
}
