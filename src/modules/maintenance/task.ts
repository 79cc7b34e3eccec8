import type { Context } from '../../http/context.ts';
import type { Metrics } from '../../platform/metrics/metrics.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import type { TemporaryFolders } from '../../platform/temporary/temporary-folders.ts';
import type { AccountSettings } from '../accounts/index.ts';
import type { MailPorts } from '../mail/index.ts';
import type { Backups } from './daily-backup.ts';

export interface CleanupSettings {
  /** `CLEANUP_ENABLED`: without it nothing is deleted, and stuck jobs are still brought to an end. */
  readonly enabled: boolean;
  /** `CLEANUP_DRY_RUN`: what would be deleted is logged. */
  readonly dryRun: boolean;
  readonly graceMinutes: number;
  readonly previewTtlHours: number;
  readonly tmpDirTtlMinutes: number;
  readonly logRetentionDays: number;
  /** What is left of deleted projects, after so many days; off unless it is asked for. */
  readonly staleRepos: { readonly enabled: boolean; readonly days: number };
}

export interface MaintenanceDeps extends Pick<Context, 'db' | 'clock' | 'identity' | 'log'>, MailPorts {
  readonly queue: JobQueue;
  readonly storage: ObjectStorage;
  /** Those of this machine; `null` where a process keeps no folder. */
  readonly temporaryFolders: TemporaryFolders | null;
  /** Aborted when the process ends. */
  readonly shutdown: AbortSignal;
  /** `null` where this process makes none. */
  readonly backups: Backups | null;
  readonly accounts: AccountSettings;
  readonly cleanup: CleanupSettings;
  readonly metrics: Metrics;
}

/** What a run did, in numbers, for its log line. All zero: nothing worth a line. */
export type TaskReport = Readonly<Record<string, number>>;

/** Work that is done every so often, by one API process at a time. Running it twice is running it once. */
export interface MaintenanceTask {
  readonly name: string;
  readonly everySeconds: number;
  /** Of what is done once a day: when, as `HH:MM` in UTC, instead of counting from the start of the process. */
  readonly dailyAt?: string;
  /** Deletes things, so the clean-up switches apply. */
  readonly isCleanup: boolean;
  readonly run: (deps: MaintenanceDeps) => Promise<TaskReport>;
}
