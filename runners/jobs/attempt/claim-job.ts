import { PostponeJobError } from '../../../src/platform/queue/job-queue.ts';
import { ApiUnavailableError, type ClaimOutcome } from '../../api/api-client.ts';
import type { JobContext } from '../definition.ts';

/** Long enough not to burden an API that is coming back, short enough for a person who waits. */
const UNREACHABLE_DELAY_MS = 1_000;

/** Asks the API for a job: `null` when it must be dropped, `PostponeJobError` when the API cannot say. */
export async function claimJob<Claim>(
  ask: () => Promise<ClaimOutcome<Claim>>,
  /** Told when the API refuses this runner: it is to take no more jobs until the API hears it again. */
  onRefused: () => void,
  { log }: Pick<JobContext, 'log'>,
): Promise<Claim | null> {
  try {
    const outcome = await ask();
    if (outcome.kind === 'claimed') return outcome.claim;
    log.info({ reason: outcome.reason }, 'job dropped: the API does not want it done');
    return null;
  } catch (error) {
    if (!(error instanceof ApiUnavailableError)) throw error;
    if (error.status !== 401) throw new PostponeJobError(error.message, UNREACHABLE_DELAY_MS);
    onRefused();
    // At once, so that another runner gets it.
    throw new PostponeJobError(error.message, 0);
  }
}
