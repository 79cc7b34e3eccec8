import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ObjectInfo } from './object-storage.ts';
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
        const { bytesRead, buffer } = await readChunk(file);
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

/** The next bytes; a file that cannot be read any more is closed. */
async function readChunk(file: FileHandle) {
  try {
    return await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES);
  } catch (error) {
    await file.close();
    throw error;
  }
}

export function infoOf(key: string, stats: Stats, contentType: string): ObjectInfo {
  return { key, sizeBytes: stats.size, contentType, modifiedAt: stats.mtime };
}
