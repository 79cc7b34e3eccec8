import { StorageError } from './object-storage.ts';

/** Whether a file system call failed because there is nothing at that path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** A full disk or a lost mount is an outage; what is a `StorageError` already stays it. */
export function toStorageError(error: unknown, operation: string): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError('unavailable', `the storage folder could not ${operation}`, { cause: error });
}
