import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '../../../clients/sdk/index.ts';

const RETRY_MS = 400;
const MAX_RETRY_MS = 2_000;

export interface InsistOptions {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Called when the access token has expired. */
  readonly renew: () => Promise<void>;
}

/** Repeats what failed for a reason that passes, as a client does that was told to retry, until it succeeds. */
export async function insist<Result>(
  options: InsistOptions,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    options.signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      options.signal.throwIfAborted();
      const delayMs = await prepareRepeat(options, error);
      await sleep(delayMs, undefined, { signal: options.signal });
    }
  }
}

async function prepareRepeat({ renew }: InsistOptions, error: unknown): Promise<number> {
  if (!(error instanceof ApiError)) return RETRY_MS;
  if (error.status === 401) {
    await renew().catch(() => undefined);
    return 0;
  }
  const { retry_after_seconds: seconds } = error.details;
  return typeof seconds === 'number' ? Math.min(seconds * 1_000, MAX_RETRY_MS) : RETRY_MS;
}
