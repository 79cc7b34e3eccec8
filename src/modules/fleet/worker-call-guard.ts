import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { DomainError } from '../../contracts/errors.ts';
import type { HttpEnv } from '../../http/context.ts';
import { type RouteDeps, toContext } from '../../http/route-deps.ts';
import type { Metrics } from '../../platform/metrics/metrics.ts';
import type { RateLimit } from '../../platform/rate-limit/rate-limiter.ts';
import { writeAudit } from '../accounts/index.ts';
import { receiveCall } from './receive-call.ts';
import { type CallVerdict, requireKnownNode, verifyWorkerCall } from './verify-worker-call.ts';

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
