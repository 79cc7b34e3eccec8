import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as createPack, type Headers, type Pack } from 'tar-stream';
import { syncFolder } from '../../storage/folder-writing.ts';
import { type Encryption, encryptChunks } from './encryption.ts';
import { createEntryDigest, type EntryDigest } from './entry-digest.ts';

/** An archive that is being written; entries are added one after the other. */
export interface ArchiveWriter {
  readonly digest: Pick<EntryDigest, 'value'>;
  add(name: string, content: Uint8Array): Promise<void>;
  /** Throws when the body is not as long as it was said to be. */
  addStream(
    entry: { readonly name: string; readonly size: number; readonly contentType: string },
    body: AsyncIterable<Uint8Array>,
  ): Promise<void>;
}

export interface WrittenArchive {
  readonly bytes: number;
  /** Of the whole file. */
  readonly sha256: string;
}

/** Where tar keeps what it has no field for. */
export const CONTENT_TYPE_FIELD = 'HIVESYNC.content_type';

type PaxHeaders = Headers & { readonly pax?: Readonly<Record<string, string>> };

/**
 * Writes an archive that is there whole under its name or not at all, with a bounded part of it in memory. With a
 * passphrase it is encrypted. A file of that name must not be there yet.
 */
export async function writeArchive(
  path: string,
  encryption: Encryption | null,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<WrittenArchive> {
  const partial = `${path}.partial`;
  const pack = createPack();
  const file = createWriteStream(partial, { mode: 0o600, flush: true });
  const whole = createHash('sha256');
  const steps = [
    pack,
    createGzip(),
    encryptChunks(encryption),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        whole.update(chunk);
        yield chunk;
      }
    },
    file,
  ] as const;
  const written = pipeline(...steps);
  // Told by whoever fails first, below.
  written.catch(() => undefined);
  try {
    await fill(createWriter(pack));
    pack.finalize();
    await written;
    await rename(partial, path);
    await syncFolder(dirname(path));
    return { bytes: file.bytesWritten, sha256: whole.digest('hex') };
  } catch (error) {
    pack.destroy();
    // What stopped the file, a full disk for example, says more than that nothing could be added to it.
    const failure = await Promise.race([
      written.then(
        () => error,
        (cause: unknown) => cause,
      ),
      nextTurn(error),
    ]);
    await rm(partial, { force: true });
    throw isPremature(failure) ? error : failure;
  }
}

function createWriter(pack: Pack): ArchiveWriter {
  const digest = createEntryDigest();

  async function addStream(
    { name, size, contentType }: { name: string; size: number; contentType?: string },
    body: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
    // Whoever fails before it waits for the end has another error to tell.
    ended.catch(() => undefined);
    const headers: PaxHeaders = {
      name,
      size,
      mode: 0o600,
      ...(contentType === undefined ? {} : { pax: { [CONTENT_TYPE_FIELD]: contentType } }),
    };
    const sink = pack.entry(headers, (error) => (error ? reject(error) : resolve()));
    sink.on('error', reject);
    const hash = createHash('sha256');
    for await (const chunk of body) {
      hash.update(chunk);
      if (!sink.write(chunk)) await once(sink, 'drain');
    }
    sink.end();
    await ended;
    digest.add(name, size, hash.digest('hex'));
  }

  return {
    digest,
    addStream,
    add: (name, content) => addStream({ name, size: content.byteLength }, wholeOf(content)),
  };
}

async function* wholeOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

function nextTurn<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, 1_000, value));
}

function isPremature(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
