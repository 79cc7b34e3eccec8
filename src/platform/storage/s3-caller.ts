import { S3ServiceException } from '@aws-sdk/client-s3';
import type { Logger } from '../log/logger.ts';
import { StorageError } from './object-storage.ts';

export interface S3Caller {
  /** The answer, or `StorageError`. */
  <Answer>(operation: string, request: () => Promise<Answer>): Promise<Answer>;
  /** The same, with `null` when there is no such object. */
  orNull<Answer>(operation: string, request: () => Promise<Answer>): Promise<Answer | null>;
}

/** Calls the S3 client and maps its errors; what it says of them goes to the log, not to the caller. */
export function createS3Caller(log: Logger): S3Caller {
  async function call<Answer>(operation: string, request: () => Promise<Answer>): Promise<Answer> {
    try {
      return await request();
    } catch (error) {
      if (error instanceof StorageError) throw error;
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      log.warn({ operation, status, error }, 'the object storage failed');
      throw new StorageError('unavailable', `the object storage did not ${operation}`, { cause: error });
    }
  }

  async function orNull<Answer>(operation: string, request: () => Promise<Answer>): Promise<Answer | null> {
    return call(operation, async () => {
      try {
        return await request();
      } catch (error) {
        if (isNoSuchKey(error)) return null;
        throw error;
      }
    });
  }

  return Object.assign(call, { orNull });
}

/** HEAD answers have no body, so the status is all that tells; a missing bucket is no missing object. */
function isNoSuchKey(error: unknown): boolean {
  if (!(error instanceof S3ServiceException) || error.name === 'NoSuchBucket') return false;
  return error.name === 'NoSuchKey' || error.$metadata.httpStatusCode === 404;
}
