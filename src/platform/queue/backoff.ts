import type { JobsOptions } from 'bullmq';
import type { Clock } from '../clock.ts';
import type { ServerClock } from './server-clock.ts';

/** No more than a worker gives its jobs to end. */
const LONGEST_HOLD_MS = 5_000;

/**
 * Doubles from the first delay up to the limit that `add` wrote into the type. BullMQ adds what this says to the time
 * of this machine, so what that is off by is taken away. It knows no time before that: a machine whose clock is
 * further ahead than the delay holds the job instead, and then gives it to whoever is free.
 */
export function createBackoff(clock: Clock, serverClock: ServerClock) {
  return async (
    attemptsMade: number,
    type = '',
    _error?: Error,
    job?: { readonly opts: Pick<JobsOptions, 'backoff'> },
  ): Promise<number> => {
    const limit = Number(type.slice('up-to-'.length));
    const backoff = job?.opts.backoff;
    const first = typeof backoff === 'object' ? (backoff.delay ?? 0) : 0;
    const delayMs = Math.min(first * 2 ** (attemptsMade - 1), limit);
    const aheadMs = clock.now().getTime() - serverClock.now();
    if (delayMs > aheadMs) return delayMs - aheadMs;
    await new Promise<void>((resolve) => void clock.after(Math.min(delayMs, LONGEST_HOLD_MS), resolve));
    return 0;
  };
}
