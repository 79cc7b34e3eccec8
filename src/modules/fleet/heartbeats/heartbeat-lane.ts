import {
  type HeartbeatRequest,
  heartbeatRequestSchema,
  MAX_WORKER_BODY_BYTES,
} from '../../../contracts/worker-calls.ts';
import type { Lane, LaneRequest } from '../../../http/lane.ts';
import type { RouteDeps } from '../../../http/route-deps.ts';
import { securityHeadersOf } from '../../../http/security-headers.ts';
import type { Metrics } from '../../../platform/metrics/metrics.ts';
import { readSignatureHeaders } from '../receive-call.ts';
import { type VerifyContext, verifyWorkerCall } from '../verify-worker-call.ts';
import type { RecordHeartbeat } from './record-heartbeats.ts';

const PATH = '/api/v1/worker/heartbeat';

export type HeartbeatLaneDeps = VerifyContext &
  Pick<RouteDeps, 'clientAddress'> & {
    readonly recordHeartbeat: RecordHeartbeat;
    readonly metrics: Pick<Metrics, 'requestSeconds'>;
  };

/**
 * Takes a heartbeat with nothing special about it before the application, which would cost more than all that has to be
 * done for it: a fleet beats dozens of times a second for as long as it lives. It is measured like any request and not
 * logged. What is not plain, not whole, not signed, not valid or cannot be kept goes the usual way, the only one that
 * explains.
 */
export function createHeartbeatLane(deps: HeartbeatLaneDeps, options: { readonly https: boolean }): Lane {
  // What the application would set on the same answer; a test holds the two together.
  const fixed = { ...securityHeadersOf(options), 'content-type': 'application/json', vary: 'Origin' };
  const decoder = new TextDecoder();
  return {
    takes: isPlain,
    async answer(body, source) {
      const startedAt = deps.clock.now().getTime();
      const headers = readSignatureHeaders(source.req);
      const verdict = await verifyWorkerCall(deps, { method: 'POST', path: PATH, body, headers });
      const report = verdict.ok ? readReport(decoder.decode(body)) : null;
      if (!verdict.ok || report === null) return null;
      const { workerId, signedAt } = verdict;
      const requestId = crypto.randomUUID();
      const signature = headers.signature ?? '';
      const callerAddress = () => deps.clientAddress(source);
      const call = { workerId, signature, signedAt, report, requestId, callerAddress };
      const answer = await deps.recordHeartbeat(call).catch(() => null);
      if (answer === null) return null;
      const seconds = Math.max(0, deps.clock.now().getTime() - startedAt) / 1_000;
      deps.metrics.requestSeconds.observe({ method: 'POST', route: PATH, status: '200' }, seconds);
      return { status: 200, headers: { ...fixed, 'x-request-id': requestId }, body: JSON.stringify(answer) };
    },
  };
}

/** Of a runner itself: a browser or the edge sends more. */
function isPlain({ method, url, headers }: LaneRequest): boolean {
  const { 'content-length': length } = headers;
  return (
    url === PATH &&
    method === 'POST' &&
    length !== undefined &&
    Number(length) <= MAX_WORKER_BODY_BYTES &&
    headers['transfer-encoding'] === undefined &&
    headers['content-type'] === 'application/json' &&
    headers.origin === undefined &&
    headers['x-request-id'] === undefined
  );
}

function readReport(text: string): HeartbeatRequest | null {
  try {
    return heartbeatRequestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
