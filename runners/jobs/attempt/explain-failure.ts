import { type JobFailure, JobFailureError } from '../../../src/contracts/job-failures.ts';
import { StorageError } from '../../../src/platform/storage/object-storage.ts';
import { EngineFailure, type EngineFailureKind } from '../../engine-host/engine-failure.ts';
import { BlobError } from '../source/blob-cache.ts';

/** What a kind of job says in its own words. */
export interface FailureWords {
  readonly ofEngine: (kind: EngineFailureKind) => JobFailure;
  /** What to do when the source cannot be read, and when storage did not answer. */
  readonly sourceHint: string;
  readonly storageHint: string;
  readonly internal: JobFailure;
}

/** The reason to tell a person for anything a job can throw. What is ours alone stays in the log. */
export function explainFailure(error: unknown, words: FailureWords): JobFailure {
  if (error instanceof JobFailureError) return error.failure;
  if (error instanceof EngineFailure) return words.ofEngine(error.kind);
  if (error instanceof BlobError) {
    const message = `The source cannot be read: ${error.message}.`;
    return { code: 'SOURCE_INVALID', message, hint: words.sourceHint };
  }
  if (error instanceof StorageError && error.retryable) {
    const message = 'Object storage did not answer, twice.';
    return { code: 'STORAGE_UNAVAILABLE', message, hint: words.storageHint };
  }
  return words.internal;
}
