import { DomainError } from '../../contracts/errors.ts';
import type { Context } from '../../http/context.ts';
import type { Metrics } from '../../platform/metrics/metrics.ts';
import type { RateLimit, RateLimiter } from '../../platform/rate-limit/rate-limiter.ts';
import { writeAudit } from '../accounts/index.ts';
import type { WorkerCall } from './worker-call-guard.ts';

/** A call that is heard again is refused again for the same reason: once is enough for the record. */
const AUDITED_ONCE: RateLimit = { name: 'worker_refusal', points: 1, windowSeconds: 300 };

/** Runs a properly signed call; when it is refused for good, the reason goes to the audit log as well. */
export async function auditRefusal<Result>(
  ctx: Context & { readonly rateLimiter: RateLimiter; readonly metrics: Metrics },
  { call, workerId, jobId }: { call: WorkerCall; workerId: string; jobId: string },
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CONFLICT') {
      const { reason } = error.details;
      ctx.metrics.workerCalls.inc({ call, outcome: 'refused', reason: String(reason) });
      ctx.log.warn({ call, worker_id: workerId, job_id: jobId, reason }, 'worker call refused');
      const { allowed } = await ctx.rateLimiter.consume(AUDITED_ONCE, [workerId, call, jobId, reason].join());
      if (allowed) {
        await writeAudit(ctx, ctx.db, {
          action: 'worker_call.refused',
          subject: { type: 'job', id: jobId },
          details: { call, worker_id: workerId, reason },
        });
      }
    }
    throw error;
  }
}
