import { DomainError } from '../../contracts/errors.ts';
import type { Context } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import type { WorkerCall } from './worker-call-guard.ts';

/** Runs a properly signed call; when it is refused for good, the reason goes to the audit log as well. */
export async function auditRefusal<Result>(
  ctx: Context,
  { call, workerId, jobId }: { call: WorkerCall; workerId: string; jobId: string },
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CONFLICT') {
      const { reason } = error.details;
      ctx.log.warn({ call, worker_id: workerId, job_id: jobId, reason }, 'worker call refused');
      await writeAudit(ctx, ctx.db, {
        action: 'worker_call.refused',
        subject: { type: 'job', id: jobId },
        details: { call, worker_id: workerId, reason },
      });
    }
    throw error;
  }
}
