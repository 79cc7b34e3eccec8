import { type ArchiveEntry, readArchive } from './archive/read-archive.ts';
import { parseDocument, readSmall } from './archive/read-document.ts';
import { BackupError } from './backup-error.ts';
import {
  BACKUP_FORMAT,
  type BackupHeader,
  type BackupManifest,
  formatSchema,
  HEADER_NAME,
  headerSchema,
  MANIFEST_NAME,
  manifestSchema,
} from './backup-format.ts';

/** An entry between the header and the manifest, and the header. */
export type VerifiedEntry = ArchiveEntry & { readonly header: BackupHeader };

/** What a backup says of itself at its two ends. */
export interface BackupEnds {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
}

/**
 * The entries of a backup between its header and its manifest, which the generator returns. Throws `BackupError` when
 * anything was cut off, changed, left out, added or moved since the backup was made: at the latest after the last entry.
 */
export async function* verifiedEntries(
  path: string,
  passphrase: string | null,
): AsyncGenerator<VerifiedEntry, BackupEnds> {
  let header: BackupHeader | null = null;
  let manifest: BackupManifest | null = null;
  for await (const entry of readArchive(path, passphrase)) {
    if (manifest !== null) throw new BackupError('damaged', 'The backup goes on after its end.');
    if (header === null) {
      header = await readHeader(entry);
    } else if (entry.name === MANIFEST_NAME) {
      manifest = parseDocument(await readSmall(entry), manifestSchema, MANIFEST_NAME);
      const { entries, sha256 } = entry.digestBefore;
      if (manifest.entries !== entries || manifest.sha256 !== sha256) {
        throw new BackupError('damaged', 'What is in the backup is not what was put into it.');
      }
    } else {
      yield { ...entry, header };
    }
  }
  if (header === null || manifest === null) {
    throw new BackupError('damaged', 'The backup ends before its end: it was cut off.');
  }
  return { header, manifest };
}

async function readHeader(entry: ArchiveEntry): Promise<BackupHeader> {
  if (entry.name !== HEADER_NAME) {
    throw new BackupError('not_a_backup', 'This is an archive, and no backup of HiveSync.');
  }
  const content = await readSmall(entry);
  const { format, version } = parseDocument(content, formatSchema, HEADER_NAME);
  if (format > BACKUP_FORMAT) {
    throw new BackupError(
      'newer',
      `This backup was made by HiveSync ${version}, which is newer. Restore it with that.`,
    );
  }
  return parseDocument(content, headerSchema, HEADER_NAME);
}
