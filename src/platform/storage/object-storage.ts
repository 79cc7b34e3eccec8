import type { ObjectSizes } from './object-sizes.ts';

/**
 * One private bucket. Implementations: the S3 API (R2, S3, MinIO) and a local folder. Both stream: no object
 * over 8 MiB is ever held whole in memory.
 */
export interface ObjectStorage {
  /** Writes the object whole or not at all; what ends in `.json` is JSON. Throws `StorageError`. */
  put(key: string, body: StorageBody, options: PutOptions): Promise<ObjectInfo>;
  /** The object, or `null` when there is none. The caller must consume or cancel `body`. */
  get(key: string): Promise<StoredObject | null>;
  head(key: string): Promise<ObjectInfo | null>;
  /** Every object whose key starts with `prefix`, in key order. */
  list(prefix: string): AsyncIterable<ListedObject>;
  /** Begins to find out how large objects are, most of them below `prefix`. */
  sizesBelow(prefix: string): ObjectSizes;
  /** Deletes what exists; a missing key is not an error. */
  delete(keys: readonly string[]): Promise<void>;
  /** Server-side copy. Throws `StorageError('not_found')` when `from` does not exist. */
  copy(from: string, to: string): Promise<void>;
  /** A URL that reads this object until it expires, after 300 s at the latest. */
  presignGet(key: string, options: PresignGetOptions): Promise<string>;
  /**
   * A URL that accepts a PUT of exactly this content until it expires, after 300 s at the latest. The upload
   * must carry `uploadHeaders(options)`.
   */
  presignPut(key: string, options: PresignPutOptions): Promise<string>;
  /** Writes, reads and deletes a small object: health that only pings hides a full disk. */
  check(): Promise<void>;
}

export type StorageBody = Uint8Array | ReadableStream<Uint8Array>;

export interface PutOptions {
  readonly contentType: string;
  /** The object is refused with `too_large` as soon as it passes this. */
  readonly maxBytes: number;
  /** When given, the object is refused with `checksum_mismatch` unless its content has this sha256 (hex). */
  readonly sha256?: string;
}

export interface PresignGetOptions {
  readonly expiresInSeconds: number;
  /** Has a browser save the object under this name instead of showing it. */
  readonly downloadName?: string;
}

export interface PresignPutOptions {
  readonly expiresInSeconds: number;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** Hex sha256 that the upload must have. */
  readonly sha256: string;
}

export interface ListedObject {
  readonly key: string;
  readonly sizeBytes: number;
  readonly modifiedAt: Date;
}

export interface ObjectInfo extends ListedObject {
  readonly contentType: string;
}

export interface StoredObject extends ObjectInfo {
  readonly body: ReadableStream<Uint8Array>;
}

export type StorageErrorCode =
  | 'not_found'
  | 'too_large'
  | 'checksum_mismatch'
  | 'invalid_key'
  | 'unavailable';

/** `retryable` for outages; the others are final. Messages hold the operation, never a URL or credentials. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly retryable: boolean;

  constructor(code: StorageErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StorageError';
    this.code = code;
    this.retryable = code === 'unavailable';
  }
}

export const MAX_URL_LIFE_SECONDS = 300;

/** Carries the content's sha256, in base64. The name is that of the S3 API, so one upload suits every storage. */
export const CHECKSUM_HEADER = 'x-amz-checksum-sha256';

/** The headers of an upload to `presignPut`'s URL. */
export function uploadHeaders(
  upload: Pick<PresignPutOptions, 'contentType' | 'sha256'>,
): Record<string, string> {
  return {
    'content-type': upload.contentType,
    [CHECKSUM_HEADER]: hexToBase64(upload.sha256),
  };
}

function hexToBase64(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
  return btoa(String.fromCharCode(...bytes));
}
