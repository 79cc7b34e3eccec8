import { sql } from 'drizzle-orm';
import pLimit from 'p-limit';
import type { Database } from '../../platform/db/database.ts';
import type { MaintenanceDeps, MaintenanceTask, TaskReport } from './task.ts';

/** Each holds a connection for its lock while it works on others: all must never be held at once. */
const RUNS_AT_ONCE = 4;
const inTurn = pLimit(RUNS_AT_ONCE);

export type TaskOutcome =
  | { readonly ran: true; readonly report: TaskReport }
  | { readonly ran: false; readonly reason: 'running_elsewhere' | 'switched_off' };

/** Runs a task now, unless another process runs it or clean-up is switched off. Throws what the task throws. */
export async function runTask(deps: MaintenanceDeps, task: MaintenanceTask): Promise<TaskOutcome> {
  if (task.isCleanup && !deps.cleanup.enabled) return { ran: false, reason: 'switched_off' };
  const report = await inTurn(() => underLock(deps.db, `maintenance:${task.name}`, () => task.run(deps)));
  if (report === null) return { ran: false, reason: 'running_elsewhere' };
  if (Object.values(report).some((count) => count > 0)) {
    deps.log.info({ task: task.name, dry_run: deps.cleanup.dryRun, ...report }, 'maintenance task ran');
  }
  return { ran: true, report };
}

/**
 * Holds a lock that Postgres gives to one process at a time and takes back when its connection ends. The
 * work itself runs on other connections; the transaction only carries the lock.
 */
function underLock<Result>(db: Database, name: string, work: () => Promise<Result>): Promise<Result | null> {
  return db.transaction(async (tx) => {
    const {
      rows: [row],
    } = await tx.execute(sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`);
    return row?.locked === true ? work() : null;
  });
}
