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
import { createFolderSyncing, type FolderSyncing } from './folder-syncing.ts';
import { walkFolder } from './folder-walking.ts';
import { deleteFile, makeFolder, withFolder } from './folder-writing.ts';
import { askForSizes } from './object-sizes.ts';
import { type ObjectStorage, StorageError } from './object-storage.ts';
import { signStorageUrl } from './signed-url.ts';
import { isMissing, toStorageError } from './storage-failures.ts';
import { assertTypeSuitsKey, typeOfKey } from './type-of-key.ts';

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
  const syncing = createFolderSyncing();
  const storage: ObjectStorage = {
    async put(key, body, putOptions) {
      traceStep('puts an object');
      assertTypeSuitsKey(key, putOptions.contentType);
      const target = paths.object(key);
      const temporary = paths.temporary(randomUUID());
      try {
        const [stats] = await Promise.all([
          writeTemporary(temporary, checkedChunks(body, putOptions)),
          makeFolder(dirname(target)),
        ]);
        await writeContentType(paths, key, putOptions.contentType);
        await publish(syncing, temporary, target);
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

    sizesBelow: () => ({
      of: (keys) => askForSizes(keys, async (key) => (await paths.stat(key))?.size ?? null),
    }),

    async delete(keys) {
      for (const key of keys) {
        // In this order: where there is no object, there is no content type.
        await writeContentType(paths, key, null);
        await deleteFile(paths.object(key), paths.objects);
      }
    },

    async copy(from, to) {
      const target = paths.object(to);
      try {
        await Promise.all([copyContentType(paths, from, to), makeFolder(dirname(target))]);
        await copyObjectFile(paths.object(from), target, paths.temporary(randomUUID()));
        await syncing.sync(dirname(target));
      } catch (error) {
        if (isMissing(error)) throw new StorageError('not_found', 'there is no object to copy');
        throw toStorageError(error, 'copy');
      }
    },

    presignGet: async (key, read) =>
      signStorageUrl(options, { method: 'GET', key: paths.checked(key), ...read }),

    async presignPut(key, upload) {
      assertTypeSuitsKey(key, upload.contentType);
      return signStorageUrl(options, { method: 'PUT', key: paths.checked(key), ...upload });
    },

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
async function publish(syncing: FolderSyncing, temporary: string, target: string): Promise<void> {
  await withFolder(dirname(target), () => rename(temporary, target));
  await syncing.sync(dirname(target));
}

async function copyContentType(paths: FolderPaths, from: string, to: string): Promise<void> {
  // Nothing is read for what is not written.
  if (typeOfKey(to) === null) await writeContentType(paths, to, await readContentType(paths, from));
}

async function find(paths: FolderPaths, key: string) {
  const [stats, contentType] = await Promise.all([paths.stat(key), readContentType(paths, key)]);
  return stats === null ? null : infoOf(key, stats, contentType);
}
