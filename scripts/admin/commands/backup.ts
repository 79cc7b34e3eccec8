import { resolve } from 'node:path';
import { newBackupPath } from '../../../src/platform/backup/backup-folder.ts';
import { writeBackup } from '../../../src/platform/backup/write-backup.ts';
import { toBackupSource } from '../../../src/server/backups.ts';
import { auditByHand, detailsOfBackup } from '../backup/audit-by-hand.ts';
import { describeBackup } from '../backup/describe-backup.ts';
import { withBackedUp } from '../backup/open-backed-up.ts';
import type { RunCommand } from '../command.ts';

/** Writes a backup into a file of `BACKUP_DIR`, or another, while HiveSync goes on working. */
export const run: RunCommand = (ctx) =>
  withBackedUp(ctx, async (opened) => {
    const now = new Date();
    const { out } = ctx.options;
    const path =
      typeof out === 'string' ? resolve(out) : await newBackupPath(opened.config.backup.folder, now);
    const source = toBackupSource(opened);
    const made = await writeBackup(path, source, { now, tell: ctx.terminal.progress });
    ctx.terminal.progress('');
    await auditByHand(ctx, opened.database, {
      action: 'backup.made',
      madeAt: now.toISOString(),
      details: detailsOfBackup(made),
    });
    return describeBackup(made, source.objects.as === 'inventory');
  });
