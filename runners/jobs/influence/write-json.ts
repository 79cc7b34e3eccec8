import { createHash } from 'node:crypto';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import { retryOnce } from '../source/retry-once.ts';

export interface WrittenJson {
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes a JSON document and answers what to name it by. */
export async function writeJson(
  storage: Pick<ObjectStorage, 'put'>,
  key: string,
  document: Uint8Array | object,
): Promise<WrittenJson> {
  const bytes =
    document instanceof Uint8Array ? document : new TextEncoder().encode(JSON.stringify(document));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const options = { contentType: 'application/json', maxBytes: bytes.byteLength, sha256 };
  await retryOnce(() => storage.put(key, bytes, options));
  return { sha256, bytes: bytes.byteLength };
}
