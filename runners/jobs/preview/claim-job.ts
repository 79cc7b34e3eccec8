import type { ClaimRequest, ClaimResponse, Delivery } from '../../../src/contracts/worker-calls.ts';
import { PostponeJobError, type QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import { type ApiClient, ApiUnavailableError } from '../../api/api-client.ts';
import type { JobContext } from '../definition.ts';

/** Long enough not to burden an API that is coming back, short enough for a person who waits. */
const UNREACHABLE_DELAY_MS = 1_000;

export interface ClaimDeps {
  readonly api: Pick<ApiClient, 'claim'>;
  /** Told when the API refuses this runner: it is to take no more jobs until the API hears it again. */
  readonly onRefused: () => void;
}

/** Asks the API for the job: `null` when it must be dropped, `PostponeJobError` when the API cannot say. */
export async function claimJob(
  { api, onRefused }: ClaimDeps,
  worker: ClaimRequest['worker'],
  { payload, delivery }: { payload: QueuedJob<'preview'>['payload']; delivery: Delivery },
  { log, signal }: JobContext,
): Promise<ClaimResponse | null> {
  try {
    const request = { job_id: payload.job_id, kind: 'preview', worker, delivery } as const;
    const outcome = await api.claim(request, { requestId: payload.request_id, signal });
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
