import type { Context } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { notify } from '../notifications/index.ts';
import { isInfluenceJob, type Job } from './tables.ts';

type MapEnding = { readonly versionId: string } | { readonly code: string };

/** Tells whoever asked for a map how that ended; of other jobs nothing. Last in the transaction that ends the job. */
export async function tellOfMap(
  ctx: Pick<Context, 'clock' | 'identity'>,
  tx: Transaction,
  job: Job,
  ending: MapEnding,
): Promise<void> {
  if (!isInfluenceJob(job) || job.task.operation !== 'generate') return;
  const about = { project_id: job.projectId, job_id: job.id };
  const told = { to: [job.userId], group: job.projectId };
  if ('versionId' in ending) {
    await notify(ctx, tx, {
      ...told,
      type: 'map_ready',
      data: { ...about, version_id: ending.versionId },
    });
  } else {
    await notify(ctx, tx, { ...told, type: 'map_failed', data: { ...about, code: ending.code } });
  }
}
