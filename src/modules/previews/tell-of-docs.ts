import type { JobFailure } from '../../contracts/job-failures.ts';
import type { Context } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { notify } from '../notifications/index.ts';
import { isDocsJob, type Job } from './tables.ts';

/**
 * Tells whoever asked for documentation how that ended, `null` for well; of other jobs nothing. Last in the
 * transaction that ends the job.
 */
export async function tellOfDocs(
  ctx: Pick<Context, 'clock' | 'identity'>,
  tx: Transaction,
  job: Job,
  failure: Pick<JobFailure, 'code'> | null,
): Promise<void> {
  if (!isDocsJob(job)) return;
  const about = { project_id: job.projectId, job_id: job.id, kind: job.task.kind };
  const told = { to: [job.userId], group: job.projectId };
  if (failure === null) await notify(ctx, tx, { ...told, type: 'ai_docs_ready', data: about });
  else await notify(ctx, tx, { ...told, type: 'ai_docs_failed', data: { ...about, code: failure.code } });
}
