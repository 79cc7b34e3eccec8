import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as createExtract, type Entry } from 'tar-stream';
import { z } from 'zod';
import { BackupError } from '../backup-error.ts';
import { AGE_HEADER, decryptChunks } from './encryption.ts';
import { createEntryDigest, type EntryDigest } from './entry-digest.ts';
import { CONTENT_TYPE_FIELD } from './write-archive.ts';

/** An entry as it lies in the archive. Its body must be read to the end before the next one is asked for. */
export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  readonly contentType: string | null;
  readonly body: AsyncIterable<Uint8Array>;
  /** Over the entries before this one. */
  readonly digestBefore: ReturnType<EntryDigest['value']>;
}

const GZIP_MAGIC = '1f8b';

const entryHeaderSchema = z.object({
  name: z.string().min(1),
  size: z.int().min(0),
  type: z.literal('file'),
  pax: z.record(z.string(), z.string()).nullish(),
});

/** Whether a file is encrypted. Throws `BackupError('not_a_backup')` for what is neither that nor packed by gzip. */
export async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path).catch((cause: unknown) => {
    throw new BackupError('not_a_backup', `${path} cannot be opened.`, { cause });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(AGE_HEADER.length), 0, AGE_HEADER.length, 0);
    const start = buffer.subarray(0, bytesRead);
    if (start.toString('latin1') === AGE_HEADER) return true;
    if (start.subarray(0, 2).toString('hex') === GZIP_MAGIC) return false;
    throw new BackupError('not_a_backup', `${path} is no backup of HiveSync.`);
  } finally {
    await file.close();
  }
}

/** The entries of an archive, in order. Throws `BackupError` where it is not whole. */
export async function* readArchive(path: string, passphrase: string | null): AsyncGenerator<ArchiveEntry> {
  const extract = createExtract();
  const decrypt = decryptChunks((await isEncrypted(path)) ? requirePassphrase(passphrase) : null);
  let failure: unknown = null;
  const reading = pipeline(createReadStream(path), decrypt, createGunzip(), extract).catch(
    (error: unknown) => {
      failure ??= error;
    },
  );
  const digest = createEntryDigest();
  /** What stopped the reading says more than what that did to an entry. */
  const explain = async (error: unknown) => {
    extract.destroy();
    await reading;
    return toBackupError(error instanceof BackupError ? error : (failure ?? error));
  };
  try {
    for await (const entry of extract) yield* readEntry(entry, digest, explain);
    await reading;
    if (failure !== null) throw failure;
  } catch (error) {
    throw await explain(error);
  } finally {
    extract.destroy();
  }
}

async function* readEntry(
  entry: Entry,
  digest: EntryDigest,
  explain: (error: unknown) => Promise<unknown>,
): AsyncGenerator<ArchiveEntry> {
  const header = entryHeaderSchema.safeParse(entry.header);
  if (!header.success) throw new BackupError('damaged', 'The backup holds something that is no file.');
  const { name, size, pax } = header.data;
  const hash = createHash('sha256');
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of entry) {
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      throw await explain(error);
    }
  }
  const contentType = pax?.[CONTENT_TYPE_FIELD] ?? null;
  yield { name, size, contentType, body: body(), digestBefore: digest.value() };
  digest.add(name, size, hash.digest('hex'));
}

function requirePassphrase(passphrase: string | null): string {
  if (passphrase !== null) return passphrase;
  throw new BackupError('passphrase', 'This file is encrypted: its passphrase is needed.');
}

/** Whatever the steps of reading stumble over is damage, but for what the file system says. */
function toBackupError(cause: unknown): unknown {
  if (cause instanceof BackupError || (cause instanceof Error && 'syscall' in cause)) return cause;
  return new BackupError('damaged', 'The backup is not whole: it was cut off or changed since it was made.', {
    cause,
  });
}
