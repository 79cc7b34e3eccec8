import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobKey } from '../../../src/contracts/storage-keys.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import { runLimited } from '../run-limited.ts';

export interface Blob {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Source blobs on the runner's disk, by content, so that an edit fetches one file and engines read local ones. */
export interface BlobCache {
  /** Holds `{sha256}` for each cached blob. */
  readonly folder: string;
  /** Those of the blobs that are not here yet. */
  missing(blobs: readonly Blob[]): Blob[];
  /** Brings the blobs here and keeps them until `release` is called. Throws `BlobError` or the signal's reason. */
  hold(projectId: string, blobs: readonly Blob[], signal: AbortSignal): Promise<HeldBlobs>;
}

export interface HeldBlobs {
  readonly fetched: number;
  release(): void;
}

/** A blob is not in storage, or is not what its name says: the revision cannot be built. */
export class BlobError extends Error {
  override readonly name = 'BlobError';
}

export interface BlobCacheOptions {
  readonly folder: string;
  readonly storage: Pick<ObjectStorage, 'get'>;
  /** The least recently used blobs go when the cache grows beyond this. */
  readonly maxBytes: number;
}

const PARALLEL_FETCHES = 16;
const BLOB_NAME = /^[0-9a-f]{64}$/;

/** Opens the cache over a folder that only this process uses, with what an earlier run left there. */
export async function openBlobCache(options: BlobCacheOptions): Promise<BlobCache> {
  await mkdir(options.folder, { recursive: true });
  return new DiskBlobCache(options, await readLeftovers(options.folder));
}

class DiskBlobCache implements BlobCache {
  readonly folder: string;
  readonly #options: BlobCacheOptions;
  /** Size by name, least recently used first. */
  readonly #blobs: Map<string, number>;
  readonly #holds = new Map<string, number>();
  readonly #arriving = new Map<string, Promise<void>>();
  #bytes: number;

  constructor(options: BlobCacheOptions, leftovers: Map<string, number>) {
    this.folder = options.folder;
    this.#options = options;
    this.#blobs = leftovers;
    this.#bytes = leftovers.values().reduce((sum, size) => sum + size, 0);
  }

  missing(blobs: readonly Blob[]): Blob[] {
    return blobs.filter((blob) => !this.#blobs.has(blob.sha256));
  }

  async hold(projectId: string, blobs: readonly Blob[], signal: AbortSignal): Promise<HeldBlobs> {
    const wanted = new Map(blobs.map((blob) => [blob.sha256, blob]));
    for (const name of wanted.keys()) this.#holds.set(name, (this.#holds.get(name) ?? 0) + 1);
    let held = true;
    const release = () => {
      if (held) this.#letGo(wanted.keys());
      held = false;
    };
    try {
      const missing = [...wanted.values()].filter((blob) => !this.#touch(blob.sha256));
      await runLimited(missing, PARALLEL_FETCHES, (blob) => this.#bring(projectId, blob, signal));
      this.#evict();
      return { fetched: missing.length, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Marks a blob as just used; false when it is not here. */
  #touch(name: string): boolean {
    const size = this.#blobs.get(name);
    if (size === undefined) return false;
    this.#blobs.delete(name);
    this.#blobs.set(name, size);
    return true;
  }

  /** Two jobs that need the same blob at once fetch it once, unless the first one gives up. */
  async #bring(projectId: string, blob: Blob, signal: AbortSignal): Promise<void> {
    for (;;) {
      const earlier = this.#arriving.get(blob.sha256);
      if (earlier === undefined) break;
      await earlier.catch(() => undefined);
    }
    if (this.#touch(blob.sha256)) return;
    const arrival = this.#fetch(projectId, blob, signal);
    this.#arriving.set(blob.sha256, arrival);
    try {
      await arrival;
    } finally {
      if (this.#arriving.get(blob.sha256) === arrival) this.#arriving.delete(blob.sha256);
    }
  }

  async #fetch(projectId: string, blob: Blob, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const object = await this.#options.storage.get(blobKey(projectId, blob.sha256));
    if (object === null) throw new BlobError('a source file is not in storage');
    const temporary = join(this.folder, `${blob.sha256}.${randomUUID()}`);
    const reader = object.body.getReader();
    // Also where nothing of it was read: it may hold an open file.
    const letGo = () => void reader.cancel(signal.reason).catch(() => undefined);
    signal.addEventListener('abort', letGo, { once: true });
    try {
      signal.throwIfAborted();
      await writeFile(temporary, verified(reader, blob, signal), { signal });
      await rename(temporary, join(this.folder, blob.sha256));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    } finally {
      signal.removeEventListener('abort', letGo);
      letGo();
    }
    if (!this.#blobs.has(blob.sha256)) this.#bytes += blob.sizeBytes;
    this.#blobs.set(blob.sha256, blob.sizeBytes);
  }

  #letGo(names: Iterable<string>): void {
    for (const name of names) {
      const holds = (this.#holds.get(name) ?? 0) - 1;
      if (holds > 0) this.#holds.set(name, holds);
      else this.#holds.delete(name);
    }
  }

  /** Synchronous, so that no job can ask for a blob between forgetting it and deleting it. */
  #evict(): void {
    for (const [name, size] of this.#blobs) {
      if (this.#bytes <= this.#options.maxBytes) return;
      if (this.#holds.has(name)) continue;
      this.#blobs.delete(name);
      this.#bytes -= size;
      rmSync(join(this.folder, name), { force: true });
    }
  }
}

/** A blob's bytes as they come. Throws at the end, or as soon as it is too long, unless they are right. */
async function* verified(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  blob: Blob,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > blob.sizeBytes) throw new BlobError('a source file is larger than its revision says');
    hash.update(next.value);
    yield next.value;
  }
  // Then the rest was not read.
  signal.throwIfAborted();
  if (length !== blob.sizeBytes || hash.digest('hex') !== blob.sha256)
    throw new BlobError('a source file does not have the content its revision names');
}

/** Blobs of an earlier run, oldest first; half-written files are removed. */
async function readLeftovers(folder: string): Promise<Map<string, number>> {
  const found: { name: string; size: number; usedAt: number }[] = [];
  for (const name of await readdir(folder)) {
    if (BLOB_NAME.test(name)) {
      const { size, mtimeMs } = await stat(join(folder, name));
      found.push({ name, size, usedAt: mtimeMs });
    } else {
      await rm(join(folder, name), { force: true, recursive: true });
    }
  }
  found.sort((a, b) => a.usedAt - b.usedAt);
  return new Map(found.map(({ name, size }) => [name, size]));
}
