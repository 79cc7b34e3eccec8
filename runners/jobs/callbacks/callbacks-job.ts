import type { ApiClient } from '../../api/api-client.ts';
import type { JobDefinition } from '../definition.ts';
import { deliverResult } from './deliver-result.ts';

export interface CallbacksJobDeps {
  readonly api: Pick<ApiClient, 'deliver'>;
}

/** Deliveries are small, and waiting for one answer must not hold up the others. */
const CONCURRENCY = 8;

/** `callbacks`: delivers final states to the API; what it cannot deliver now stays in the queue. */
export function defineCallbacksJob(deps: CallbacksJobDeps): JobDefinition<'callbacks'> {
  return {
    concurrency: CONCURRENCY,
    isWork: false,
    jobIdOf: (payload) => payload.body.job_id,
    async handle({ payload }, { log, signal }) {
      await deliverResult(deps.api, payload.body, { requestId: payload.request_id, signal }, log);
    },
  };
}
