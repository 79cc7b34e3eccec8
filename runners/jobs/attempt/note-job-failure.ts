import { type JobFailure, JobFailureError } from '../../../src/contracts/job-failures.ts';
import { EngineFailure } from '../../engine-host/engine-failure.ts';
import type { JobContext } from '../definition.ts';
import { BlobError } from '../source/blob-cache.ts';

/** What an engine makes of a person's source does not speak against this runner. */
export function noteJobFailure(
  { log, countError }: Pick<JobContext, 'log' | 'countError'>,
  { code }: JobFailure,
  reason: unknown,
): void {
  if (reason instanceof JobFailureError || reason instanceof EngineFailure || reason instanceof BlobError) {
    log.info({ code }, 'a job failed');
  } else {
    log.error({ code, error: reason }, 'a job failed for a reason of ours');
    countError();
  }
}
