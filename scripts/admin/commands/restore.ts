import { resolve } from 'node:path';
import { expireLostPreviews } from '../../../src/modules/previews/index.ts';
import { isEncrypted } from '../../../src/platform/backup/archive/read-archive.ts';
import { newBackupPath } from '../../../src/platform/backup/backup-folder.ts';
import { isDatabaseEmpty } from '../../../src/platform/backup/database/rebuild-schema.ts';
import { type Restored, restoreBackup } from '../../../src/platform/backup/restore-backup.ts';
import { type VerifiedBackup, verifyBackup } from '../../../src/platform/backup/verify-backup.ts';
import { writeBackup } from '../../../src/platform/backup/write-backup.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { connectDatabase } from '../../../src/platform/db/connect.ts';
import { toBackupSource } from '../../../src/server/backups.ts';
import { applyMigrations, releaseMigrations } from '../../../src/server/migrations.ts';
import { askPassphrase } from '../backup/ask-passphrase.ts';
import { auditByHand } from '../backup/audit-by-hand.ts';
import { type OpenedInstallation, withRestored } from '../backup/open-backed-up.ts';
import { type PlacedSecrets, placeSecretFiles } from '../backup/secret-files.ts';
import type { CommandContext, RunCommand } from '../command.ts';

/**
 * Verifies a backup, asks, backs up what is there, and replaces it by what the backup holds. HiveSync must not run. Up to
 * the moment when everything is in its place, whatever fails leaves the database as it was.
 */
export const run: RunCommand = async (ctx, [file = '']) => {
  const path = resolve(file);
  const passphrase = (await isEncrypted(path)) ? await askPassphrase(ctx) : null;
  const tell = ctx.terminal.progress;
  const backup = await verifyBackup(path, { passphrase, migrations: releaseMigrations(), tell });
  tell('');
  const { header, manifest } = backup;
  const facts = { made_at: header.made_at, version: header.version, objects: manifest.objects.count };
  const about = `The backup of ${header.made_at} by HiveSync ${header.version}`;
  if (ctx.options.check === true)
    return { lines: [`${about} is whole.`], data: { ...facts, restored: false } };

  await ctx.terminal.confirm(`${about} takes the place of everything in this installation.`);
  const placed = await placeSecretFiles(ctx.environment, backup.secrets);
  return withRestored(ctx, async (opened) => {
    const safety = await backUpFirst(ctx, opened);
    const restored = await restoreBackup(path, toTarget(opened), {
      passphrase,
      allowMissing: ctx.options['allow-missing'] === true,
      tell,
    });
    tell('');
    await applyMigrations(opened.database);
    const expired = await expireLost(ctx, opened);
    await auditByHand(ctx, opened.database, {
      action: 'backup.restored',
      madeAt: header.made_at,
      details: {
        rows: restored.rows,
        expired_previews: expired,
        missing_objects: restored.objects.missing.count,
      },
    });
    const data = { ...facts, restored: true, rows: restored.rows, expired_previews: expired };
    return {
      lines: describeRestored(about, { restored, expired, safety, placed, backup }),
      data: {
        ...data,
        missing_objects: restored.objects.missing.count,
        safety_backup: safety,
        secrets: placed,
      },
    };
  });
};

function toTarget({ database, storage, config, ...rest }: OpenedInstallation) {
  const { prefixes } = toBackupSource({ database, storage, config, ...rest }).objects;
  return { database, objects: { storage, prefixes }, migrations: releaseMigrations() };
}

/** A backup of what is about to be replaced; `null` where there is nothing, or nobody wants one. */
async function backUpFirst(ctx: CommandContext, opened: OpenedInstallation): Promise<string | null> {
  if (ctx.options['no-safety-backup'] === true || (await isDatabaseEmpty(opened.database))) return null;
  const now = new Date();
  const path = await newBackupPath(opened.config.backup.folder, now);
  const tell = (what: string) => ctx.terminal.progress(`safety backup: ${what}`);
  await writeBackup(path, toBackupSource(opened), { now, tell });
  return path;
}

/** The schema is that of this release by now. */
async function expireLost(ctx: CommandContext, { database, storage }: OpenedInstallation): Promise<number> {
  const connection = connectDatabase({ ...database, max: 2, log: ctx.log });
  try {
    return await expireLostPreviews({ db: connection.db, clock: systemClock, storage });
  } finally {
    await connection.close();
  }
}

interface Outcome {
  readonly restored: Restored;
  readonly expired: number;
  readonly safety: string | null;
  readonly placed: PlacedSecrets;
  readonly backup: VerifiedBackup;
}

function describeRestored(about: string, { restored, expired, safety, placed, backup }: Outcome): string[] {
  const { written, missing } = restored.objects;
  const objects =
    backup.header.objects === 'contents'
      ? `${written} objects were written`
      : `${missing.count} of ${backup.manifest.objects.count} objects are missing in the bucket`;
  return [
    `${about} is restored: ${restored.rows} rows of ${restored.tables} tables; ${objects}.`,
    ...(expired === 0 ? [] : [`${expired} previews have expired, because previews are in no backup.`]),
    ...(safety === null ? [] : [`What was there before is in ${safety}.`]),
    ...placed.written.map((path) => `${path} was written.`),
    ...placed.kept.map((path) => `${path} was there already and was left as it is.`),
    'Start HiveSync again: it takes up the jobs that had not ended.',
  ];
}
