import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { DomainError } from '../../contracts/errors.ts';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, WORKER_HEADER } from '../../contracts/signature.ts';
import type { HttpEnv } from '../../http/context.ts';
import { type RouteDeps, toContext } from '../../http/route-deps.ts';
import type { Metrics } from '../../platform/metrics/metrics.ts';
import type { RateLimit } from '../../platform/rate-limit/rate-limiter.ts';
import { writeAudit } from '../accounts/index.ts';
import {
  type CallVerdict,
  type ReceivedCall,
  requireKnownNode,
  verifyWorkerCall,
} from './verify-worker-call.ts';

export interface WorkerHttpEnv {
  Variables: HttpEnv['Variables'] & {
    workerId: string;
    /** Tells a repeated delivery of the same call from a new call. */
    signature: string;
    signedAt: Date;
  };
}

export type WorkerCall = 'claim' | 'callback' | 'heartbeat';

export type WorkerGuardDeps = RouteDeps & {
  readonly workerSecrets: readonly string[];
  readonly metrics: Metrics;
};

/** Anybody can send badly signed calls; no more than this of them are worth a row in the audit log. */
const AUDITED_REJECTIONS: RateLimit = { name: 'worker_rejection', points: 60, windowSeconds: 60 };

/**
 * Lets calls of our runners through. Every other call gets the same 401, whatever is wrong with it; the cause
 * goes to the audit log only.
 */
export function requireWorker(deps: WorkerGuardDeps, call: WorkerCall): MiddlewareHandler<WorkerHttpEnv> {
  return async (c, next) => {
    const received = await receiveCall(c);
    const signed = await verifyWorkerCall(deps, received);
    // A heartbeat is how a runner introduces itself, and how it learns that it is disabled.
    const verdict = call === 'heartbeat' ? signed : await requireKnownNode(deps.db, signed);
    if (!verdict.ok) {
      await auditRejection(c, deps, call, verdict);
      throw new DomainError(
        'CALLBACK_REJECTED',
        'This call is not accepted. Check the worker id, its secret and its clock.',
      );
    }
    c.set('workerId', verdict.workerId);
    c.set('signature', received.headers.signature ?? '');
    c.set('signedAt', verdict.signedAt);
    await next();
  };
}

async function receiveCall(c: HonoContext): Promise<ReceivedCall> {
  const body = new Uint8Array(await c.req.arrayBuffer());
  // What is read next: hono would make an answer of the bytes to read them as text. Its type hides that it keeps promises.
  const cache: Record<string, unknown> = c.req.bodyCache;
  cache.text = Promise.resolve(new TextDecoder().decode(body));
  return {
    method: c.req.method,
    path: c.req.path,
    body,
    headers: {
      timestamp: c.req.header(TIMESTAMP_HEADER) ?? null,
      worker: c.req.header(WORKER_HEADER) ?? null,
      signature: c.req.header(SIGNATURE_HEADER) ?? null,
    },
  };
}

type Rejected = Extract<CallVerdict, { ok: false }>;

async function auditRejection(
  c: HonoContext<WorkerHttpEnv>,
  deps: WorkerGuardDeps,
  call: WorkerCall,
  { cause, workerId }: Rejected,
): Promise<void> {
  deps.metrics.workerCalls.inc({ call, outcome: 'rejected', reason: cause });
  c.get('log').warn({ call, cause, worker_id: workerId }, 'worker call rejected');
  const { allowed } = await deps.rateLimiter.consume(AUDITED_REJECTIONS, deps.clientAddress(c));
  if (!allowed) return;
  await writeAudit(toContext(c, deps), deps.db, {
    action: 'worker_call.rejected',
    ...(workerId === null ? {} : { subject: { type: 'worker', id: workerId } }),
    details: { call, cause },
  });
}
