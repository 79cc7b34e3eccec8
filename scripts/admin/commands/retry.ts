import { idSchema } from '../../../src/contracts/ids.ts';
import { createJobRouter } from '../../../src/modules/fleet/index.ts';
import { queueOfJob, retryJob } from '../../../src/modules/previews/index.ts';
import { AdminError } from '../admin-error.ts';
import type { RunCommand } from '../command.ts';
import { operatorContext } from './operator-context.ts';

/** Starts a failed job again, as `POST /admin/jobs/{job_id}/retry` does. */
export const run: RunCommand = async (ctx, [jobId = '']) => {
  if (!idSchema.safeParse(jobId).success) {
    throw new AdminError('This is not the id of a job. `preview-jobs --failed` lists those that failed.');
  }
  const parts = await ctx.parts();
  const job = await retryJob(
    { ...operatorContext(parts.db, ctx.log), queue: parts.queue, router: createJobRouter(parts) },
    jobId,
  );
  const queue = queueOfJob(job);
  const giveUpAt = job.giveUpAt.toISOString();
  return {
    lines: [`The job waits in ${queue} again. It is given up at ${giveUpAt} unless it is ready.`],
    data: { job_id: job.id, queue, give_up_at: giveUpAt },
  };
};
