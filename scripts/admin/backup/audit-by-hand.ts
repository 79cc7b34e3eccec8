import { writeAudit } from '../../../src/modules/accounts/index.ts';
import type { BackupMade } from '../../../src/platform/backup/write-backup.ts';
import { connectDatabase } from '../../../src/platform/db/connect.ts';
import type { DatabaseAddress } from '../../../src/server/migrations.ts';
import type { CommandContext } from '../command.ts';
import { operatorContext } from '../commands/operator-context.ts';

export interface DoneByHand {
  readonly action: 'backup.made' | 'backup.exported' | 'backup.restored';
  /** When the backup was made, which is what it is called in the audit log. */
  readonly madeAt: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Writes into the audit log what an operator has done. It is done: a database that cannot take the entry is only told of. */
export async function auditByHand(
  { log }: Pick<CommandContext, 'log'>,
  database: DatabaseAddress,
  { action, madeAt, details }: DoneByHand,
): Promise<void> {
  const connection = connectDatabase({ ...database, max: 1, log });
  try {
    await writeAudit(operatorContext(connection.db, log), connection.db, {
      action,
      subject: { type: 'backup', id: madeAt },
      details: { ...details, by: 'operator' },
    });
  } catch (error) {
    log.warn({ error }, 'it is done, and the audit log could not be told');
  } finally {
    await connection.close();
  }
}

/** What the audit log keeps of a backup that was written. */
export function detailsOfBackup({ bytes, rows, objects, sha256 }: BackupMade): DoneByHand['details'] {
  return { bytes, rows, objects: objects.count, sha256 };
}
