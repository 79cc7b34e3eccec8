import {
  GetBucketLifecycleConfigurationCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { StorageConfig } from '../../src/env/connections.ts';

type Bucket = Extract<StorageConfig, { kind: 's3' }>;

/** The lifecycle rules of one bucket, by the S3 API. */
export interface BucketRules {
  /** None when the bucket has none. */
  read(): Promise<LifecycleRule[]>;
  /** Replaces all of them. */
  write(rules: readonly LifecycleRule[]): Promise<void>;
}

export function openBucketRules({ endpoint, bucket, accessKeyId, secretAccessKey }: Bucket): BucketRules {
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint, region: 'auto', forcePathStyle: true, credentials });
  return {
    async read() {
      try {
        const answer = await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }));
        return answer.Rules ?? [];
      } catch (error) {
        if (error instanceof S3ServiceException && error.name === 'NoSuchLifecycleConfiguration') return [];
        throw error;
      }
    },
    async write(rules) {
      await client.send(
        new PutBucketLifecycleConfigurationCommand({
          Bucket: bucket,
          LifecycleConfiguration: { Rules: [...rules] },
        }),
      );
    },
  };
}

/** What an operator can do about an answer of the bucket's server, without a word of what it said. */
export function explainRefusal(error: unknown): string {
  if (!(error instanceof S3ServiceException)) return 'The bucket cannot be reached. Is R2_ENDPOINT right?';
  const status = error.$metadata.httpStatusCode;
  if (status === 403 || status === 401) {
    return 'The key may not change the rules of the bucket: take one with Admin Read & Write for this run alone.';
  }
  if (error.name === 'NoSuchBucket') return 'There is no such bucket. Make it first (R2_BUCKET_NAME).';
  if (status === 501) return 'The server of the bucket has no lifecycle rules.';
  return `The bucket's server refused with ${error.name} (${status ?? 'no status'}).`;
}
