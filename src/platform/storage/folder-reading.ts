import type { Stats } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertStoragePrefix } from './assert-storage-key.ts';
import type { FolderPaths } from './folder-paths.ts';
import type { ListedObject, ObjectInfo } from './object-storage.ts';
import { isMissing, toStorageError } from './storage-failures.ts';

const CHUNK_BYTES = 256 * 1024;

export interface OpenedFile {
  readonly stats: Stats;
  readonly body: ReadableStream<Uint8Array>;
}

/** The file as a stream that closes it, or `null` when there is none. */
export async function openForReading(path: string): Promise<OpenedFile | null> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw toStorageError(error, 'read');
  }
  const stats = await file.stat();
  if (stats.isFile()) return { stats, body: streamOf(file) };
  await file.close();
  return null;
}

function streamOf(file: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await file.close();
        controller.close();
      },
      cancel: () => file.close(),
    },
    // Nothing is read before it is asked for.
    { highWaterMark: 0 },
  );
}

/** The objects below a prefix, in key order. */
export async function* walkFolder(paths: FolderPaths, prefix: string): AsyncGenerator<ListedObject> {
  assertStoragePrefix(prefix);
  yield* walk(paths, '', prefix);
}

async function* walk(paths: FolderPaths, folder: string, prefix: string): AsyncGenerator<ListedObject> {
  const entries = await readdir(join(paths.objects, folder), { withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw toStorageError(error, 'list');
    },
  );
  // A folder sorts as its objects do, by its name and the slash.
  const names = entries.map((entry) => folder + entry.name + (entry.isDirectory() ? '/' : '')).sort();
  for (const name of names) {
    const isFolder = name.endsWith('/');
    if (isFolder && (name.startsWith(prefix) || prefix.startsWith(name))) yield* walk(paths, name, prefix);
    if (isFolder || !name.startsWith(prefix)) continue;
    const stats = await paths.stat(name);
    if (stats !== null) yield { key: name, sizeBytes: stats.size, modifiedAt: stats.mtime };
  }
}

export function infoOf(key: string, stats: Stats, contentType: string): ObjectInfo {
  return { key, sizeBytes: stats.size, contentType, modifiedAt: stats.mtime };
}
