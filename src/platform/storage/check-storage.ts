import { randomUUID } from 'node:crypto';
import { type ObjectStorage, StorageError } from './object-storage.ts';

/** Writes, reads and deletes a small object. */
export async function checkStorage(storage: Pick<ObjectStorage, 'put' | 'head' | 'delete'>): Promise<void> {
  const key = `health/${randomUUID()}`;
  const content = new TextEncoder().encode(key);
  await storage.put(key, content, { contentType: 'text/plain', maxBytes: content.byteLength });
  const found = await storage.head(key);
  await storage.delete([key]);
  if (found === null) throw new StorageError('unavailable', 'the storage did not keep what was written');
}
