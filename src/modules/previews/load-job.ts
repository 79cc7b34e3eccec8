import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { ProjectRight } from '../../contracts/rights.ts';
import type { UserContext } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { openProject } from '../projects/index.ts';
import { isPreviewJob, type Job, type PreviewJob, previewJobs } from './tables.ts';

export function jobNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such job among yours. Check the job id.');
}

/**
 * A job of any kind, for somebody who has the right in its project; to see and to stop what one started oneself,
 * seeing the project is enough. Throws as `openProject` does; a job of another's project and no job look the same.
 */
export async function openJob(ctx: UserContext, jobId: string, right: ProjectRight): Promise<Job> {
  const [job] = await ctx.db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
  if (job === undefined) throw jobNotFound();
  const needed = job.userId === ctx.actor.userId ? 'project.read' : right;
  await openProject(ctx, job.projectId, needed).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? jobNotFound() : error;
  });
  return job;
}

/** A build of previews, for somebody who has the right in its project. */
export async function openPreview(ctx: UserContext, jobId: string, right: ProjectRight): Promise<PreviewJob> {
  const job = await openJob(ctx, jobId, right);
  if (isPreviewJob(job)) return job;
  throw jobNotFound();
}

/** The job's row, locked until the transaction ends: every change of state goes through this. */
export async function lockJob(tx: Executor, jobId: string): Promise<Job | undefined> {
  const [job] = await tx.select().from(previewJobs).where(eq(previewJobs.id, jobId)).for('update');
  return job;
}
