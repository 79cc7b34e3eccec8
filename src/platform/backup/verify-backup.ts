import type { MigrationMeta } from 'drizzle-orm/migrator';
import { readSmall } from './archive/read-document.ts';
import { BackupError } from './backup-error.ts';
import { type BackupHeader, type BackupManifest, SECRETS_FOLDER } from './backup-format.ts';
import { verifiedEntries } from './verified-entries.ts';

export interface VerifiedBackup {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
  /** Files of secrets, by their name. */
  readonly secrets: ReadonlyMap<string, Buffer>;
}

/** What a backup is verified with. */
export interface VerifyOptions {
  readonly passphrase: string | null;
  /** The migrations of this release. */
  readonly migrations: readonly MigrationMeta[];
  readonly tell?: (what: string) => void;
}

/**
 * Reads a backup to its end and changes nothing. Throws `BackupError` unless it is whole, unchanged, and of this release
 * or an earlier one.
 */
export async function verifyBackup(
  path: string,
  { passphrase, migrations, tell }: VerifyOptions,
): Promise<VerifiedBackup> {
  const secrets = new Map<string, Buffer>();
  const entries = verifiedEntries(path, passphrase);
  let seen = 0;
  for (;;) {
    const next = await entries.next();
    if (next.done === true) return { ...next.value, secrets };
    const entry = next.value;
    if (seen === 0) assertNotNewer(entry.header, migrations);
    seen += 1;
    tell?.(seen === 1 ? 'one entry' : `${seen} entries`);
    if (entry.name.startsWith(SECRETS_FOLDER)) {
      secrets.set(entry.name.slice(SECRETS_FOLDER.length), await readSmall(entry));
    } else {
      for await (const _ of entry.body);
    }
  }
}

/** Throws `BackupError('newer')` unless every migration of the backup is one of this release, in the same order. */
export function assertNotNewer(
  { database, version }: BackupHeader,
  migrations: readonly MigrationMeta[],
): void {
  const isKnown = database.migrations.every(
    ({ hash, created_at }, index) =>
      migrations[index]?.hash === hash && migrations[index]?.folderMillis === created_at,
  );
  if (isKnown) return;
  throw new BackupError(
    'newer',
    `This backup was made by HiveSync ${version}, whose database this release does not know. Restore it with that release or a newer one.`,
  );
}
