import type { ObjectStorage } from './object-storage.ts';

const KEYS_PER_DELETE = 500;

/** Deletes every object whose key starts with `prefix`. Cut off and repeated, it ends what it began. */
export async function deletePrefix(
  storage: Pick<ObjectStorage, 'list' | 'delete'>,
  prefix: string,
): Promise<void> {
  let keys: string[] = [];
  for await (const { key } of storage.list(prefix)) {
    keys.push(key);
    if (keys.length < KEYS_PER_DELETE) continue;
    await storage.delete(keys);
    keys = [];
  }
  if (keys.length > 0) await storage.delete(keys);
}
