import { StorageError } from '../../../src/platform/storage/object-storage.ts';

/** Repeats a storage operation once after an outage; the adapter has already tried for a while by then. */
export async function retryOnce<Result>(operation: () => Promise<Result>): Promise<Result> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof StorageError && error.retryable) return await operation();
    throw error;
  }
}
