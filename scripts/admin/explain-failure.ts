import { DomainError } from '../../src/contracts/errors.ts';
import { ConfigurationError } from '../../src/env/read-values.ts';
import { BackupError } from '../../src/platform/backup/backup-error.ts';
import { isDatabaseAway } from '../../src/platform/db/is-database-away.ts';
import { QueueError } from '../../src/platform/queue/job-queue.ts';
import { StorageError } from '../../src/platform/storage/object-storage.ts';
import { AdminError } from './admin-error.ts';
import { NotConfirmedError } from './terminal/terminal.ts';

const EXPLAINED = [DomainError, AdminError, ConfigurationError, NotConfirmedError, QueueError, BackupError];

/** What an operator can do about a failure; what nobody foresaw is thrown on. */
export function explainFailure(error: unknown): string {
  if (error instanceof Error && EXPLAINED.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof StorageError) return `The storage does not do it: ${error.message}.`;
  if (isDatabaseAway(error)) return 'The database does not answer. Is HiveSync running?';
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return `A file cannot be read or written: ${error.message}.`;
  }
  throw error;
}
