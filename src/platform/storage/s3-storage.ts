import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { create as createDisposition } from 'content-disposition';
import type { Logger } from '../log/logger.ts';
import { assertStorageKey, assertStoragePrefix } from './assert-storage-key.ts';
import { checkStorage } from './check-storage.ts';
import { guardEndpoint } from './guard-endpoint.ts';
import { listSizes } from './object-sizes.ts';
import {
  CHECKSUM_HEADER,
  MAX_URL_LIFE_SECONDS,
  type ObjectInfo,
  type ObjectStorage,
  StorageError,
  uploadHeaders,
} from './object-storage.ts';
import { asOutages } from './outage-body.ts';
import { createS3Caller } from './s3-caller.ts';
import { putS3Object } from './s3-put.ts';
import { assertTypeSuitsKey } from './type-of-key.ts';

export interface S3StorageOptions {
  /** Of R2, MinIO or another S3; absent for AWS itself. */
  readonly endpoint?: string;
  /** R2 has one region, `auto`. */
  readonly region: string;
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly log: Logger;
}

const CONNECT_TIMEOUT_MS = 3_000;
const REQUEST_TIMEOUT_MS = 30_000;
const ATTEMPTS = 3;

/** The most that one request may delete. */
const DELETE_BATCH = 1_000;

const UNKNOWN_TYPE = 'application/octet-stream';

/** A bucket behind the S3 API. */
export function createS3Storage(options: S3StorageOptions): ObjectStorage {
  const { bucket: Bucket } = options;
  const client = new S3Client({
    region: options.region,
    credentials: options.credentials,
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    // Not every S3 knows the newer checksums that the client adds on its own; we name ours where it counts.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint, forcePathStyle: true }),
  });
  const log = options.log.child({ component: 'storage' });
  if (options.endpoint !== undefined) guardEndpoint(client, options.endpoint, log);
  const call = createS3Caller(log);

  const storage: ObjectStorage = {
    async put(key, body, putOptions) {
      assertStorageKey(key);
      assertTypeSuitsKey(key, putOptions.contentType);
      const sizeBytes = await call('put', () =>
        putS3Object({ client, bucket: Bucket }, key, body, putOptions),
      );
      return { key, sizeBytes, contentType: putOptions.contentType, modifiedAt: new Date() };
    },

    async get(key) {
      assertStorageKey(key);
      const answer = await call.orNull('get', () => client.send(new GetObjectCommand({ Bucket, Key: key })));
      if (answer?.Body === undefined) return null;
      return { ...toInfo(key, answer), body: asOutages(answer.Body.transformToWebStream()) };
    },

    async head(key) {
      assertStorageKey(key);
      const answer = await call.orNull('head', () =>
        client.send(new HeadObjectCommand({ Bucket, Key: key })),
      );
      return answer === null ? null : toInfo(key, answer);
    },

    async *list(prefix) {
      assertStoragePrefix(prefix);
      const pages = paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })[Symbol.asyncIterator]();
      for (;;) {
        const page = await call('list', () => pages.next());
        if (page.done) return;
        for (const { Key, Size, LastModified } of page.value.Contents ?? []) {
          if (Key !== undefined)
            yield { key: Key, sizeBytes: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
        }
      }
    },

    sizesBelow: (prefix) =>
      listSizes(storage.list(prefix), async (key) => (await storage.head(key))?.sizeBytes ?? null),

    async delete(keys) {
      keys.forEach(assertStorageKey);
      for (let start = 0; start < keys.length; start += DELETE_BATCH) {
        const Objects = keys.slice(start, start + DELETE_BATCH).map((Key) => ({ Key }));
        const Delete = { Objects, Quiet: true };
        const { Errors = [] } = await call('delete', () =>
          client.send(new DeleteObjectsCommand({ Bucket, Delete })),
        );
        if (Errors.length > 0) {
          throw new StorageError('unavailable', `${Errors.length} objects could not be deleted`);
        }
      }
    },

    async copy(from, to) {
      assertStorageKey(from);
      assertStorageKey(to);
      const command = new CopyObjectCommand({ Bucket, Key: to, CopySource: `${Bucket}/${from}` });
      const copied = await call.orNull('copy', () => client.send(command));
      if (copied === null) throw new StorageError('not_found', 'there is no object to copy');
    },

    async presignGet(key, { expiresInSeconds, downloadName }) {
      assertStorageKey(key);
      const saved =
        downloadName === undefined ? {} : { ResponseContentDisposition: createDisposition(downloadName) };
      return getSignedUrl(client, new GetObjectCommand({ Bucket, Key: key, ...saved }), {
        expiresIn: bounded(expiresInSeconds),
      });
    },

    async presignPut(key, { expiresInSeconds, ...upload }) {
      assertStorageKey(key);
      assertTypeSuitsKey(key, upload.contentType);
      const command = new PutObjectCommand({
        Bucket,
        Key: key,
        ContentType: upload.contentType,
        ContentLength: upload.sizeBytes,
        ChecksumSHA256: uploadHeaders(upload)[CHECKSUM_HEADER],
      });
      return getSignedUrl(client, command, {
        expiresIn: bounded(expiresInSeconds),
        // As headers, so that the server compares them with what it receives.
        signableHeaders: new Set(['host', 'content-type', 'content-length', CHECKSUM_HEADER]),
        unhoistableHeaders: new Set([CHECKSUM_HEADER]),
      });
    },

    check: () => checkStorage(storage),
  };
  return storage;
}

const bounded = (seconds: number) => Math.min(seconds, MAX_URL_LIFE_SECONDS);

interface S3Head {
  readonly ContentLength?: number | undefined;
  readonly ContentType?: string | undefined;
  readonly LastModified?: Date | undefined;
}

function toInfo(key: string, head: S3Head): ObjectInfo {
  return {
    key,
    sizeBytes: head.ContentLength ?? 0,
    contentType: head.ContentType ?? UNKNOWN_TYPE,
    modifiedAt: head.LastModified ?? new Date(0),
  };
}
