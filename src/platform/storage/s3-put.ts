import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { checkedChunks } from './checked-body.ts';
import { inParts } from './in-parts.ts';
import type { PutOptions, StorageBody } from './object-storage.ts';

export interface S3Target {
  readonly client: S3Client;
  readonly bucket: string;
}

/** The most that is held in memory. R2 wants all parts but the last of one size. */
const PART_BYTES = 8 * 1024 * 1024;

/**
 * Writes an object of unknown size and tells its size. What fits into one part is sent at once, after it was
 * checked; more goes in parts that become an object only when all of it was checked.
 */
export async function putS3Object(
  target: S3Target,
  key: string,
  body: StorageBody,
  options: PutOptions,
): Promise<number> {
  const parts = inParts(checkedChunks(body, options), PART_BYTES);
  const first = (await parts.next()).value ?? new Uint8Array();
  if (first.byteLength < PART_BYTES) {
    // Asking for more runs the check of the whole content.
    await parts.next();
    await putAtOnce(target, key, first, options);
    return first.byteLength;
  }
  return putInParts(target, key, prepend(first, parts), options);
}

async function putAtOnce(
  target: S3Target,
  key: string,
  content: Uint8Array,
  options: PutOptions,
): Promise<void> {
  await target.client.send(
    new PutObjectCommand({
      Bucket: target.bucket,
      Key: key,
      Body: content,
      ContentLength: content.byteLength,
      ContentType: options.contentType,
    }),
  );
}

async function putInParts(
  target: S3Target,
  key: string,
  parts: AsyncIterable<Uint8Array>,
  options: PutOptions,
): Promise<number> {
  const object = { Bucket: target.bucket, Key: key };
  const created = await target.client.send(
    new CreateMultipartUploadCommand({ ...object, ContentType: options.contentType }),
  );
  const upload = { ...object, UploadId: created.UploadId };
  try {
    const done: CompletedPart[] = [];
    let sizeBytes = 0;
    for await (const part of parts) {
      const PartNumber = done.length + 1;
      const sent = await target.client.send(new UploadPartCommand({ ...upload, PartNumber, Body: part }));
      done.push({ PartNumber, ETag: sent.ETag });
      sizeBytes += part.byteLength;
    }
    await target.client.send(
      new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: done } }),
    );
    return sizeBytes;
  } catch (error) {
    // Parts of an upload that is never completed would be kept, and paid for, unseen.
    await target.client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

async function* prepend(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
