import { readFile } from 'node:fs/promises';
import type { Encryption } from './archive/encryption.ts';
import type { ArchiveWriter } from './archive/write-archive.ts';
import { type WrittenArchive, writeArchive } from './archive/write-archive.ts';
import { BackupError } from './backup-error.ts';
import {
  BACKUP_FORMAT,
  type BackupHeader,
  type BackupManifest,
  CONFIGURATION_NAME,
  HEADER_NAME,
  MANIFEST_NAME,
  SECRETS_FOLDER,
} from './backup-format.ts';
import type { BackedUpDatabase } from './database/connect-alone.ts';
import { withSnapshot } from './database/dump-tables.ts';
import { type BackedUpObjects, dumpObjects } from './objects/dump-objects.ts';

export interface BackupSource {
  readonly database: BackedUpDatabase;
  readonly objects: BackedUpObjects;
  /** Of HiveSync. */
  readonly version: string;
  /** Settings without any that is secret. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

export interface BackupOptions {
  readonly now: Date;
  /** Files that hold secrets, by their name in the backup, which is encrypted then. */
  readonly secrets?: Encryption & {
    readonly files: Readonly<Record<string, string>>;
  };
  /** Told what is being written. */
  readonly tell?: (what: string) => void;
}

export interface BackupMade extends WrittenArchive {
  readonly path: string;
  readonly tables: number;
  readonly rows: number;
  readonly objects: BackupManifest['objects'];
}

/**
 * Writes a backup of an installation, which goes on working meanwhile, into a file that is there whole or not at all.
 * The database is as it was at one moment; objects are added after it, so that none is missing that a row names.
 */
export async function writeBackup(
  path: string,
  source: BackupSource,
  options: BackupOptions,
): Promise<BackupMade> {
  const tell = options.tell ?? (() => undefined);
  let manifest: BackupManifest | null = null;
  const written = await writeArchive(path, options.secrets ?? null, async (archive) => {
    const tables = await withSnapshot(source.database, async ({ facts, dump }) => {
      if (facts.migrations.length === 0) {
        throw new BackupError('target', 'The database is empty: HiveSync has never started on it.');
      }
      await addDocument(archive, HEADER_NAME, toHeader(source, facts, options.now));
      await addDocument(archive, CONFIGURATION_NAME, source.configuration);
      for (const [name, file] of Object.entries(options.secrets?.files ?? {})) {
        await archive.add(`${SECRETS_FOLDER}${name}`, await readFile(file));
      }
      return dump(archive, (table) => tell(`table ${table}`));
    });
    const objects = await dumpObjects(source.objects, archive, (count) => tell(`${count} objects`));
    manifest = { ...archive.digest.value(), tables, objects };
    await addDocument(archive, MANIFEST_NAME, manifest);
  });
  return describe(path, written, manifest);
}

function toHeader(
  { version, objects }: BackupSource,
  database: BackupHeader['database'],
  now: Date,
): BackupHeader {
  return { format: BACKUP_FORMAT, made_at: now.toISOString(), version, database, objects: objects.as };
}

function addDocument(archive: ArchiveWriter, name: string, document: object): Promise<void> {
  return archive.add(name, new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`));
}

function describe(path: string, written: WrittenArchive, manifest: BackupManifest | null): BackupMade {
  if (manifest === null) throw new Error('the archive was written without a manifest');
  const { tables, objects } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { path, ...written, tables: tables.length, rows, objects };
}
