import { resolve } from 'node:path';
import { newBackupPath } from '../../../src/platform/backup/backup-folder.ts';
import { writeBackup } from '../../../src/platform/backup/write-backup.ts';
import { toBackupSource } from '../../../src/server/backups.ts';
import { AdminError } from '../admin-error.ts';
import { askNewPassphrase } from '../backup/ask-passphrase.ts';
import { auditByHand, detailsOfBackup } from '../backup/audit-by-hand.ts';
import { describeBackup } from '../backup/describe-backup.ts';
import { withBackedUp } from '../backup/open-backed-up.ts';
import { findSecretFiles } from '../backup/secret-files.ts';
import type { RunCommand } from '../command.ts';
import { findRoot } from '../installation/find-installation.ts';

/** Writes a backup with the .env, or the secrets of an embedded installation, encrypted with a passphrase. */
export const run: RunCommand = async (ctx) => {
  const files = findSecretFiles(ctx.environment);
  if (Object.keys(files).length === 0) {
    throw new AdminError(
      `There is no .env in ${findRoot(ctx.environment)}. Name the folder of the installation with HIVESYNC_ROOT; a container sees it when it is mounted.`,
    );
  }
  const passphrase = await askNewPassphrase(ctx);
  return withBackedUp(ctx, async (opened) => {
    const now = new Date();
    const { out } = ctx.options;
    const path =
      typeof out === 'string' ? resolve(out) : `${await newBackupPath(opened.config.backup.folder, now)}.age`;
    const source = toBackupSource(opened);
    const options = { now, secrets: { passphrase, files }, tell: ctx.terminal.progress };
    const made = await writeBackup(path, source, options);
    ctx.terminal.progress('');
    await auditByHand(ctx, opened.database, {
      action: 'backup.exported',
      madeAt: now.toISOString(),
      details: detailsOfBackup(made),
    });
    const { lines, data } = describeBackup(made, source.objects.as === 'inventory');
    const secrets = Object.keys(files);
    return {
      lines: [...lines, `  with ${secrets.join(' and ')}, encrypted: without the passphrase it is lost`],
      data: { ...data, secrets },
    };
  });
};
