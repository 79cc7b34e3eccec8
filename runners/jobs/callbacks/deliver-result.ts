import type { CallbackBody } from '../../../src/contracts/worker-calls.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import type { ApiClient, CallOptions, DeliveryOutcome } from '../../api/api-client.ts';

type Deliver = Pick<ApiClient, 'deliver'>;
type ReadyBody = Extract<CallbackBody, { status: 'ready' }>;

/** The API is not waiting for this result: the job ended otherwise or another attempt holds it. */
const NOBODY_WAITS = new Set(['unknown_job', 'not_active', 'other_attempt', 'gave_up']);

/** Delivers a final state, or in its place that it was refused. Throws `ApiUnavailableError`. */
export async function deliverResult(
  api: Deliver,
  body: CallbackBody,
  call: CallOptions,
  log: Logger,
): Promise<void> {
  const outcome = await api.deliver(body, call);
  noteOutcome(log, body, outcome);
  if (body.status === 'failed' || !isResultRefused(outcome)) return;
  noteOutcome(log, body, await api.deliver(refusedResult(body), call));
}

/** The API waits for this very attempt and found its result wrong. Without a word it would wait in vain. */
function isResultRefused(outcome: DeliveryOutcome): boolean {
  return outcome.kind === 'refused' && outcome.status === 409 && !NOBODY_WAITS.has(outcome.reason);
}

function refusedResult({ job_id, kind, attempt, worker, counts, timings_ms }: ReadyBody): CallbackBody {
  const error = {
    code: 'INTERNAL',
    message: 'The result did not pass its checks.',
    hint: 'Start it again. If it fails again, report the job id.',
  } as const;
  return { job_id, kind, attempt, worker, counts, timings_ms, status: 'failed', error };
}

function noteOutcome(log: Logger, body: CallbackBody, outcome: DeliveryOutcome): void {
  const fields = { attempt: body.attempt, status: body.status };
  if (outcome.kind === 'accepted') log.info(fields, 'callback delivered');
  else
    log.warn({ ...fields, http_status: outcome.status, reason: outcome.reason }, 'callback refused for good');
}
