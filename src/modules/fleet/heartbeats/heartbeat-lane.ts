import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import {
  type HeartbeatRequest,
  heartbeatRequestSchema,
  MAX_WORKER_BODY_BYTES,
} from '../../../contracts/worker-calls.ts';
import type { RouteDeps } from '../../../http/route-deps.ts';
import { securityHeadersOf } from '../../../http/security-headers.ts';
import type { Metrics } from '../../../platform/metrics/metrics.ts';
import { receiveCall } from '../receive-call.ts';
import { type VerifyContext, verifyWorkerCall } from '../verify-worker-call.ts';
import type { RecordHeartbeat } from './record-heartbeats.ts';

/** Where the lane belongs: in front of everything else of the application. */
export const HEARTBEAT_LANE_PATH = '/api/v1/worker/heartbeat';

export type HeartbeatLaneDeps = VerifyContext &
  Pick<RouteDeps, 'clientAddress'> & {
    readonly recordHeartbeat: RecordHeartbeat;
    readonly metrics: Pick<Metrics, 'requestSeconds'>;
  };

/**
 * Takes a heartbeat with nothing special about it before the rest of the stack, which would cost more than all that has
 * to be done for it: a fleet beats dozens of times a second for as long as it lives. It is measured like any request and
 * not logged. What is not plain, not whole, not signed, not valid or cannot be kept goes the usual way, the only one that
 * explains.
 */
export function heartbeatLane(
  deps: HeartbeatLaneDeps,
  options: { readonly https: boolean },
): MiddlewareHandler {
  // What the rest of the stack would set on the same answer; a test holds the two together.
  const fixed = { ...securityHeadersOf(options), 'content-type': 'application/json', vary: 'Origin' };
  return async (c, next) => {
    const startedAt = deps.clock.now().getTime();
    if (!isPlain(c)) return next();
    const received = await receiveCall(c).catch(() => null);
    if (received === null) return next();
    const verdict = await verifyWorkerCall(deps, received);
    const report = verdict.ok ? await readReport(c) : null;
    if (!verdict.ok || report === null) return next();
    const { workerId, signedAt } = verdict;
    const requestId = crypto.randomUUID();
    const signature = received.headers.signature ?? '';
    const callerAddress = () => deps.clientAddress(c);
    const call = { workerId, signature, signedAt, report, requestId, callerAddress };
    const answer = await deps.recordHeartbeat(call).catch(() => null);
    if (answer === null) return next();
    const seconds = Math.max(0, deps.clock.now().getTime() - startedAt) / 1_000;
    deps.metrics.requestSeconds.observe(
      { method: 'POST', route: HEARTBEAT_LANE_PATH, status: '200' },
      seconds,
    );
    // A plain object, because that is what a server writes without converting it first.
    return new Response(JSON.stringify(answer), { headers: { ...fixed, 'x-request-id': requestId } });
  };
}

/** Of a runner itself: a browser or the edge sends more. */
function isPlain({ req }: HonoContext): boolean {
  const length = req.header('content-length');
  return (
    length !== undefined &&
    Number(length) <= MAX_WORKER_BODY_BYTES &&
    req.header('transfer-encoding') === undefined &&
    req.header('content-type') === 'application/json' &&
    req.header('origin') === undefined &&
    req.header('x-request-id') === undefined
  );
}

async function readReport({ req }: HonoContext): Promise<HeartbeatRequest | null> {
  try {
    return heartbeatRequestSchema.parse(await req.json());
  } catch {
    return null;
  }
}
