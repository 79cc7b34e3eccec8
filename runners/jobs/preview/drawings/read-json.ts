import type { ObjectStorage } from '../../../../src/platform/storage/object-storage.ts';
import { retryOnce } from '../../source/retry-once.ts';

/** What is at this key; `undefined` when nothing is, it is too large, or it is no JSON. Throws `StorageError`. */
export async function readJson(
  storage: Pick<ObjectStorage, 'get'>,
  key: string,
  maxBytes: number,
): Promise<unknown> {
  const object = await retryOnce(() => storage.get(key));
  if (object === null) return undefined;
  if (object.sizeBytes > maxBytes) {
    await object.body.cancel();
    return undefined;
  }
  const text = await new Response(object.body).text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
