import type { CallbackBody } from '../../../src/contracts/worker-calls.ts';
import type { ApiClient, DeliveryOutcome } from '../../api/api-client.ts';
import type { JobContext, JobDefinition } from '../definition.ts';

export interface CallbacksJobDeps {
  readonly api: Pick<ApiClient, 'deliver'>;
}

/** Deliveries are small, and waiting for one answer must not hold up the others. */
const CONCURRENCY = 8;

/** The API is not waiting for this result: the job ended otherwise or another attempt holds it. */
const NOBODY_WAITS = new Set(['unknown_job', 'not_active', 'other_attempt', 'gave_up']);

/** `callbacks`: delivers final states to the API; what it cannot deliver now stays in the queue. */
export function defineCallbacksJob(deps: CallbacksJobDeps): JobDefinition<'callbacks'> {
  return {
    concurrency: CONCURRENCY,
    isWork: false,
    jobIdOf: (payload) => payload.body.job_id,
    async handle({ payload }, context) {
      const call = { requestId: payload.request_id, signal: context.signal };
      const outcome = await deps.api.deliver(payload.body, call);
      noteOutcome(context, payload.body, outcome);
      if (payload.body.status === 'failed' || !isResultRefused(outcome)) return;
      noteOutcome(context, payload.body, await deps.api.deliver(refusedResult(payload.body), call));
    },
  };
}

/** The API waits for this very attempt and found its result wrong. Without a word it would wait in vain. */
function isResultRefused(outcome: DeliveryOutcome): boolean {
  return outcome.kind === 'refused' && outcome.status === 409 && !NOBODY_WAITS.has(outcome.reason);
}

function refusedResult(body: Extract<CallbackBody, { status: 'ready' }>): CallbackBody {
  const { manifest_key: _key, manifest_sha256: _sha256, status: _status, ...rest } = body;
  const error = {
    code: 'INTERNAL',
    message: 'The result of the build did not pass its checks.',
    hint: 'Start the build again. If it fails again, report the job id.',
  } as const;
  return { ...rest, status: 'failed', error };
}

function noteOutcome({ log }: JobContext, body: CallbackBody, outcome: DeliveryOutcome): void {
  const fields = { attempt: body.attempt, status: body.status };
  if (outcome.kind === 'accepted') log.info(fields, 'callback delivered');
  else
    log.warn({ ...fields, http_status: outcome.status, reason: outcome.reason }, 'callback refused for good');
}
