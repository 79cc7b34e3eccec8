import { type JobFailure, JobFailureError } from '../../../src/contracts/job-failures.ts';
import { StorageError } from '../../../src/platform/storage/object-storage.ts';
import { EngineFailure } from '../../engine-host/engine-failure.ts';
import { BlobError } from '../source/blob-cache.ts';
import { ENGINE_FAILURES } from './screen-failures.ts';

const STORAGE_UNAVAILABLE: JobFailure = {
  code: 'STORAGE_UNAVAILABLE',
  message: 'Object storage did not answer, twice.',
  hint: 'Start the build again in a minute.',
};

const INTERNAL: JobFailure = {
  code: 'INTERNAL',
  message: 'The build failed for a reason inside HiveSync.',
  hint: 'Start the build again. If it fails again, report the job id.',
};

/** The reason to tell a person for anything a build can throw. What is ours alone stays in the log. */
export function toJobFailure(error: unknown): JobFailure {
  if (error instanceof JobFailureError) return error.failure;
  if (error instanceof EngineFailure) return ENGINE_FAILURES[error.kind].failure;
  if (error instanceof BlobError) {
    const message = `The source cannot be read: ${error.message}.`;
    return { code: 'SOURCE_INVALID', message, hint: 'Upload the source again and rebuild.' };
  }
  if (error instanceof StorageError && error.retryable) return STORAGE_UNAVAILABLE;
  return INTERNAL;
}
