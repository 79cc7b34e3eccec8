import { and, asc, eq, gt } from 'drizzle-orm';
import type { JobProgress } from '../../contracts/queues.ts';
import type { ServerEvent } from '../../http/event-stream.ts';
import type { PreviewUserContext } from './context.ts';
import { isActive } from './end-job.ts';
import type { JobFeed } from './events/job-feed.ts';
import { locateJob, type Whereabouts } from './locate-job.ts';
import { type JobEvent, jobEvents, previewJobs } from './tables.ts';
import { toForecastBody } from './wire/to-wire.ts';

/** How long a stream trusts that news would have reached it. */
const POLL_MS = 3_000;

const LOCATED = {
  id: previewJobs.id,
  kind: previewJobs.kind,
  queue: previewJobs.queue,
  state: previewJobs.state,
  attempt: previewJobs.attempt,
  claimedAt: previewJobs.claimedAt,
  estimatedMs: previewJobs.estimatedMs,
};

/**
 * What happens to a job, from `after` on and until it has ended. Changes of state are numbered and can be
 * resumed at any process; queue position and progress are snapshots without a number.
 */
export async function* streamJobEvents(
  ctx: Pick<PreviewUserContext, 'db' | 'queue' | 'log' | 'forecaster'>,
  feed: JobFeed,
  { jobId, after }: { readonly jobId: string; readonly after: number },
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const watch = feed.watch(jobId);
  let sequence = after;
  let told: Whereabouts | null = null;
  try {
    while (!signal.aborted) {
      const { job, events } = await loadNews(ctx, jobId, sequence);
      for (const event of events) {
        sequence = event.sequence;
        yield toServerEvent(event);
      }
      if (job === undefined || !isActive(job)) return;
      const now = await locateJob(ctx, job, watch.takeProgress());
      if (isWorthTelling(told, now)) {
        told = now;
        yield* whereaboutsEvents(jobId, now);
      }
      await watch.wait(POLL_MS, signal);
    }
  } finally {
    watch.close();
  }
}

/** State and events in one statement: whatever ended the job is among the events that are read with it. */
async function loadNews({ db }: Pick<PreviewUserContext, 'db'>, jobId: string, after: number) {
  const rows = await db
    .select({ job: LOCATED, event: jobEvents })
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

/** A forecast that moves by less is no news. */
const FORECAST_STEP_MS = 2_000;

function isWorthTelling(told: Whereabouts | null, now: Whereabouts): boolean {
  if (told === null || told.queuePosition !== now.queuePosition) return true;
  if (!isSameProgress(told.progress, now.progress)) return true;
  const [before, after] = [told.forecast, now.forecast];
  if (before.runnersAvailable !== after.runnersAvailable) return true;
  const moved = (after.readyAt?.getTime() ?? 0) - (before.readyAt?.getTime() ?? 0);
  return Math.abs(moved) >= FORECAST_STEP_MS;
}

function isSameProgress(a: JobProgress | null, b: JobProgress | null): boolean {
  return a?.stage === b?.stage && a?.done === b?.done && a?.attempt === b?.attempt;
}

function* whereaboutsEvents(jobId: string, { queuePosition, progress, forecast }: Whereabouts) {
  const estimate = { estimated_ready_at: forecast.readyAt?.toISOString() ?? null };
  if (progress !== null) yield { event: 'progress', data: { job_id: jobId, ...progress, ...estimate } };
  if (queuePosition === null) return;
  const data = { job_id: jobId, queue_position: queuePosition, ...toForecastBody(forecast) };
  yield { event: 'position', data };
}
