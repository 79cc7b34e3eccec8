import { DomainError } from '../../contracts/errors.ts';
import type { PreviewUserContext } from './context.ts';

/** When to ask again, where nobody can tell how long the jobs before it take. */
const UNKNOWN_WAIT_MS = 60_000;
const LONGEST_PAUSE_SECONDS = 600;

/**
 * Throws `PREVIEW_WORKER_UNAVAILABLE` when as many jobs wait as may. What would be accepted beyond would be given up
 * before a runner came to it; refused with the wait that is expected, the caller can decide.
 */
export async function assertRoom(
  ctx: Pick<PreviewUserContext, 'forecaster' | 'router'>,
  jobsWaiting: number,
): Promise<void> {
  const most = await ctx.router.maxWaitingJobs();
  if (jobsWaiting < most) return;
  const next = { state: 'queued', claimedAt: null, estimatedMs: 0 } as const;
  const { waitMs, runnersAvailable } = await ctx.forecaster.of(next, {
    position: jobsWaiting,
    progress: null,
  });
  const pauseSeconds = Math.ceil((waitMs ?? UNKNOWN_WAIT_MS) / 1_000);
  const state = runnersAvailable ? 'All runners are busy' : 'No runner is there at present';
  throw new DomainError(
    'PREVIEW_WORKER_UNAVAILABLE',
    `${state} and ${jobsWaiting} jobs wait, as many as this installation lets wait. Try again later.`,
    {
      details: {
        estimated_wait_ms: waitMs,
        jobs_waiting: jobsWaiting,
        runners_available: runnersAvailable,
        retry_after_seconds: Math.min(Math.max(pauseSeconds, 1), LONGEST_PAUSE_SECONDS),
      },
      retryable: true,
    },
  );
}
