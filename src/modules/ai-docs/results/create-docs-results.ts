import { type DocsResult, docsResultSchema } from '../../../contracts/ai-docs-result.ts';
import { docsResultKey } from '../../../contracts/storage-keys.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import { type DocsJob, type DocsResults, readReported, refuseCall } from '../../previews/index.ts';
import { docsResults } from '../tables.ts';
import { saveUsage } from '../usage.ts';

export interface DocsResultsDeps {
  readonly storage: ObjectStorage;
  readonly clock: Clock;
}

/** Takes what runners have written, once it is what was asked for. */
export function createDocsResults({ storage, clock }: DocsResultsDeps): DocsResults {
  return {
    async read(body) {
      const stored = docsResultSchema.safeParse(
        await readReported(storage, body.result_key, body.result_sha256),
      );
      if (!stored.success) throw refuseCall('manifest_invalid', 'The result does not follow its schema.');
      return (job) => {
        if (body.result_key !== docsResultKey(job.id, job.attempt)) {
          throw refuseCall('foreign_key', 'The result key is not the one of this attempt.');
        }
        assertResultOfJob(stored.data, job);
        return {
          event: { type: 'ready', data: {} },
          async save(tx) {
            await saveResult(tx, job, stored.data, clock.now());
            await saveUsage(tx, job, body.ai_usage, clock.now());
          },
        };
      };
    },
    saveUsage: (tx, job, usage) => saveUsage(tx, job, usage, clock.now()),
  };
}

function assertResultOfJob(result: DocsResult, { id, projectId, revisionId, task }: DocsJob): void {
  const isOfJob =
    result.job_id === id &&
    result.project_id === projectId &&
    result.revision_id === revisionId &&
    result.kind === task.kind &&
    (result.made_by.provider === 'static') === (task.provider === 'static');
  if (!isOfJob) throw refuseCall('manifest_mismatch', 'The result is of another job, revision or kind.');
}

async function saveResult(
  tx: Transaction,
  { id: jobId, projectId }: DocsJob,
  { made_by: madeBy, proposals, checks, secrets }: DocsResult,
  createdAt: Date,
): Promise<void> {
  const byModel = madeBy.provider !== 'static';
  await tx.insert(docsResults).values({
    jobId,
    projectId,
    provider: madeBy.provider,
    model: byModel ? madeBy.model : null,
    promptVersion: byModel ? madeBy.prompt_version : null,
    proposals: proposals.length,
    dropped: checks.dropped.length,
    secretsMasked: secrets.length,
    createdAt,
  });
}
