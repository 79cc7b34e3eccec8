import { type Refusal, toErrorAnswer } from './answer/error-answer.ts';
import { chooseRequestId } from './answer/request-id.ts';
import { writeLogLine } from './answer/write-log-line.ts';
import { RELAYED_PATHS } from './relay/admit-call.ts';
import { unavailable } from './relay/forward-call.ts';
import { type RelayOutcome, relayCall } from './relay/relay-call.ts';
import type { RelayerEnv } from './relay/settings.ts';

/**
 * `worker_callback_relayer`: stands in front of the API for runners elsewhere, and keeps forged calls away from it.
 * It holds nothing and decides nothing else: whatever it passes on the API checks again.
 */
export default {
  async fetch(request: Request, env: RelayerEnv): Promise<Response> {
    const startedAt = Date.now();
    const requestId = chooseRequestId(request.headers.get('x-request-id'));
    const { answer, worker } = await relayOrFail(request, env, requestId);
    const { pathname } = new URL(request.url);
    writeLogLine({
      component: 'relayer',
      request_id: requestId,
      method: request.method,
      route: RELAYED_PATHS.includes(pathname) ? pathname : null,
      status: answer.status,
      latency_ms: Date.now() - startedAt,
      cause: isRefusal(answer) ? answer.cause : null,
      ...(worker === null ? {} : { worker_id: worker }),
    });
    return isRefusal(answer) ? toErrorAnswer(answer, requestId) : answer;
  },
};

/** A caller that breaks off in the middle of its body is the usual reason for an error here. */
async function relayOrFail(request: Request, env: RelayerEnv, requestId: string): Promise<RelayOutcome> {
  try {
    return await relayCall(request, env, requestId);
  } catch {
    return { answer: unavailable(502, 'broken_off'), worker: null };
  }
}

function isRefusal(answer: Response | Refusal): answer is Refusal {
  return !(answer instanceof Response);
}
