import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock } from '../clock.ts';
import { traceStep } from '../log/trace-step.ts';
import { checkStorage } from './check-storage.ts';
import { checkedChunks } from './checked-body.ts';
import { readContentType, writeContentType } from './content-type-file.ts';
import { copyObjectFile } from './folder-copying.ts';
import { createFolderPaths, type FolderPaths } from './folder-paths.ts';
import { infoOf, openForReading } from './folder-reading.ts';
import { walkFolder } from './folder-walking.ts';
import { deleteFile, makeFolder, syncFolder, withFolder } from './folder-writing.ts';
import { type ObjectStorage, StorageError } from './object-storage.ts';
import { signStorageUrl } from './signed-url.ts';
import { toStorageError } from './storage-failures.ts';

export interface FolderStorageOptions {
  /** Holds the objects as plain files; created when missing. May be shared by processes of one machine. */
  readonly root: string;
  /** Where this API is reached; signed URLs are `{publicBaseUrl}/storage/{key}?…`. */
  readonly publicBaseUrl: string;
  /** The first signs, all verify. */
  readonly signingSecrets: readonly string[];
  readonly clock: Clock;
}

/** A bucket that is a folder, with URLs that `createFolderGateway` serves. */
export async function createFolderStorage(options: FolderStorageOptions): Promise<ObjectStorage> {
  const paths = await createFolderPaths(options.root, options.clock);
  const storage: ObjectStorage = {
    async put(key, body, putOptions) {
      traceStep('puts an object');
      const target = paths.object(key);
      const temporary = paths.temporary(randomUUID());
      try {
        const [stats] = await Promise.all([
          writeTemporary(temporary, checkedChunks(body, putOptions)),
          makeFolder(dirname(target)),
        ]);
        await writeContentType(paths, key, putOptions.contentType);
        await publish(temporary, target);
        traceStep('has put an object');
        return infoOf(key, stats, putOptions.contentType);
      } catch (error) {
        await rm(temporary, { force: true });
        throw toStorageError(error, 'write');
      }
    },

    async get(key) {
      traceStep('gets an object');
      const opened = await openForReading(paths.object(key));
      if (opened === null) return null;
      return { ...infoOf(key, opened.stats, await readContentType(paths, key)), body: opened.body };
    },

    head: (key) => find(paths, key),

    list: (prefix) => walkFolder(paths, prefix),

    async delete(keys) {
      for (const key of keys) {
        await deleteFile(paths.object(key), paths.objects);
        await writeContentType(paths, key, null);
      }
    },

    async copy(from, to) {
      const target = paths.object(to);
      const source = await find(paths, from);
      if (source === null) throw new StorageError('not_found', 'there is no object to copy');
      try {
        await Promise.all([writeContentType(paths, to, source.contentType), makeFolder(dirname(target))]);
        await copyObjectFile(paths.object(from), target, paths.temporary(randomUUID()));
      } catch (error) {
        throw toStorageError(error, 'copy');
      }
    },

    presignGet: async (key, read) =>
      signStorageUrl(options, { method: 'GET', key: paths.checked(key), ...read }),

    presignPut: async (key, upload) =>
      signStorageUrl(options, { method: 'PUT', key: paths.checked(key), ...upload }),

    check: () => checkStorage(storage),
  };
  return storage;
}

async function writeTemporary(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Stats> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(chunks);
    await file.sync();
    return await file.stat();
  } finally {
    await file.close();
  }
}

/** Makes the written file the object, at once and for good. */
async function publish(temporary: string, target: string): Promise<void> {
  await withFolder(dirname(target), () => rename(temporary, target));
  await syncFolder(dirname(target));
}

async function find(paths: FolderPaths, key: string) {
  const [stats, contentType] = await Promise.all([paths.stat(key), readContentType(paths, key)]);
  return stats === null ? null : infoOf(key, stats, contentType);
}
