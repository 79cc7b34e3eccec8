import type { ClaimRequest, ClaimResponse, Delivery } from '../../../src/contracts/worker-calls.ts';
import { PostponeJobError, type QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import { type ApiClient, ApiUnavailableError } from '../../api/api-client.ts';
import type { JobContext } from '../definition.ts';

/** Long enough not to burden an API that is coming back, short enough for a person who waits. */
const UNREACHABLE_DELAY_MS = 1_000;
/** The API refuses this runner: sooner or later another one gets the job, or an operator mends this one. */
const REFUSED_DELAY_MS = 10_000;

/** Asks the API for the job: `null` when it must be dropped, `PostponeJobError` when the API cannot say. */
export async function claimJob(
  api: Pick<ApiClient, 'claim'>,
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
    const delayMs = error.status === 401 ? REFUSED_DELAY_MS : UNREACHABLE_DELAY_MS;
    throw new PostponeJobError(error.message, delayMs);
  }
}
