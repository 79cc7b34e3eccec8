import { createHash } from 'node:crypto';
import { type PutOptions, type StorageBody, StorageError } from './object-storage.ts';

/**
 * The body's chunks, for as long as they keep what the options promise. Throws at the first byte too many,
 * and after the last byte when the content is not the expected one: what consumes it must write nothing
 * visible before it has ended.
 */
export async function* checkedChunks(body: StorageBody, options: PutOptions): AsyncGenerator<Uint8Array> {
  const hash = options.sha256 === undefined ? null : createHash('sha256');
  let size = 0;
  for await (const chunk of body instanceof Uint8Array ? [body] : body) {
    size += chunk.byteLength;
    if (size > options.maxBytes) {
      throw new StorageError('too_large', `the object is larger than the ${options.maxBytes} bytes allowed`);
    }
    hash?.update(chunk);
    yield chunk;
  }
  if (hash !== null && hash.digest('hex') !== options.sha256) {
    throw new StorageError('checksum_mismatch', 'the content does not have the sha256 that was announced');
  }
}
