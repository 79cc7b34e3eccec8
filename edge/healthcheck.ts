import { toErrorAnswer } from './answer/error-answer.ts';
import { parseOrigin } from './answer/origin-url.ts';
import { chooseRequestId } from './answer/request-id.ts';
import { writeLogLine } from './answer/write-log-line.ts';
import { checkOrigin } from './health/check-origin.ts';

export interface HealthcheckEnv {
  /** Whose reachability is told; without it only the edge itself is. */
  readonly ORIGIN_URL?: string;
}

const EDGE = '/health';
const ORIGIN = '/health/origin';

/**
 * `healthcheck_worker`: `GET /health` says that the edge answers, whatever the API does; `GET /health/origin` says
 * whether the API can be reached from here, and when that was last looked at.
 */
export default {
  async fetch(request: Request, env: HealthcheckEnv): Promise<Response> {
    const startedAt = Date.now();
    const requestId = chooseRequestId(request.headers.get('x-request-id'));
    const { pathname } = new URL(request.url);
    const answer = await answerHealth(request.method, pathname, parseOrigin(env.ORIGIN_URL), requestId);
    writeLogLine({
      component: 'healthcheck',
      request_id: requestId,
      method: request.method,
      route: [EDGE, ORIGIN].includes(pathname) ? pathname : null,
      status: answer.status,
      latency_ms: Date.now() - startedAt,
      cause: answer.ok ? null : answer.status === 503 ? 'origin_unreachable' : 'refused',
    });
    return answer;
  },
};

async function answerHealth(
  method: string,
  path: string,
  origin: URL | null,
  requestId: string,
): Promise<Response> {
  if (path !== EDGE && !(path === ORIGIN && origin !== null)) {
    const message = 'Nothing is here. GET /health tells whether the edge answers.';
    return toErrorAnswer({ status: 404, code: 'NOT_FOUND', message, cause: 'path' }, requestId);
  }
  if (method !== 'GET' && method !== 'HEAD') {
    const message = `This path does not answer ${method}. It answers GET, HEAD.`;
    const headers = { Allow: 'GET, HEAD' };
    return toErrorAnswer({ status: 405, code: 'NOT_FOUND', message, cause: 'method', headers }, requestId);
  }
  const headers = { 'Cache-Control': 'no-store', 'X-Request-Id': requestId };
  if (path === EDGE || origin === null) return Response.json({ status: 'ok' }, { headers });
  const state = await checkOrigin(origin);
  const body = { status: state.reachable ? 'ok' : 'failed', origin: state };
  return Response.json(body, { status: state.reachable ? 200 : 503, headers });
}
