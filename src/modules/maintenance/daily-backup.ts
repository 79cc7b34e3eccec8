import { firstRegisteredAt, listAdminIds, readAudit, writeAudit } from '../accounts/index.ts';
import { notify } from '../notifications/index.ts';
import type { MaintenanceDeps, TaskReport } from './task.ts';

/** What a backup came to. */
export interface BackupReport {
  readonly bytes: number;
  readonly rows: number;
  readonly objects: number;
  /** How many older ones were deleted, after this one was made. */
  readonly pruned: number;
}

/** Where the backups of the installation are kept. */
export interface Backups {
  /** Makes one of the installation as it is now, and then deletes those that are too old. */
  make(): Promise<BackupReport>;
}

const HOUR_UTC = 2;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Makes the backup of a day, once for the whole fleet, when its hour has come; late where nobody was there to make it,
 * and not while nobody had registered by then. The audit log remembers it. One that fails is told to the administrators
 * and tried again in an hour.
 */
export async function backUpDaily(deps: MaintenanceDeps): Promise<TaskReport> {
  const { backups } = deps;
  if (backups === null) return {};
  const dueAt = lastDue(deps.clock.now());
  const day = dueAt.toISOString().slice(0, 'yyyy-mm-dd'.length);
  if (!(await isDue(deps, dueAt, day))) return {};
  const note = (action: string, details: Readonly<Record<string, unknown>>) =>
    writeAudit({ ...deps, requestId: 'maintenance' }, deps.db, {
      action,
      subject: { type: 'backup', id: day },
      details,
    });
  try {
    const { bytes, rows, objects, pruned } = await backups.make();
    await note('backup.made', { bytes, rows, objects, pruned });
    return { backups: 1, bytes, pruned };
  } catch (error) {
    const code = codeOf(error);
    deps.log.error({ error, day }, 'the backup could not be made; it is tried again in an hour');
    await note('backup.failed', { code });
    await deps.db.transaction(async (tx) =>
      notify(deps, tx, {
        type: 'backup_failed',
        to: await listAdminIds(tx),
        group: day,
        data: { day, code },
      }),
    );
    return { failed: 1 };
  }
}

/** The last time that the hour of the backup struck. */
function lastDue(now: Date): Date {
  const today = new Date(now);
  today.setUTCHours(HOUR_UTC, 0, 0, 0);
  return today <= now ? today : new Date(today.getTime() - DAY_MS);
}

async function isDue({ db, clock }: MaintenanceDeps, dueAt: Date, day: string): Promise<boolean> {
  const since = await firstRegisteredAt(db);
  if (since === null || since >= dueAt) return false;
  const entries = await readAudit(db, { type: 'backup', id: day });
  const retryAfter = clock.now().getTime() - HOUR_MS;
  return entries.every(({ action, at }) => action !== 'backup.made' && at.getTime() <= retryAfter);
}

/** What kind of failure it was, never its text: that may name folders and servers. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return ('code' in error && typeof error.code === 'string' ? error.code : error.name).slice(0, 64);
}
