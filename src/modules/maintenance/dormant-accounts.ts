import {
  closeDormant,
  closesBefore,
  closingDay,
  listQuietAccounts,
  loadLastActive,
  noteActivity,
  type QuietAccount,
  quietBefore,
  warnDormant,
} from '../accounts/index.ts';
import { loadLastSeenDevices } from '../devices/index.ts';
import type { MaintenanceDeps } from './task.ts';

export interface DormancyReport {
  readonly warned: number;
  readonly closed: number;
}

type Deed = 'warn' | 'close' | 'note' | 'none';

/**
 * Warns people who were not there for a year, and closes the accounts of those who did not come back within the month
 * after; what they owned is then handed over and erased as for everybody who leaves.
 */
export async function tendDormantAccounts(deps: MaintenanceDeps): Promise<DormancyReport> {
  const now = deps.clock.now();
  const report = { warned: 0, closed: 0 };
  for await (const page of listQuietAccounts(deps.db, quietBefore(now))) {
    const lastUses = await loadLastUses(deps, page);
    for (const account of page) {
      if (deps.shutdown.aborted) return report;
      const lastUse = lastUses.get(account.userId) ?? account.lastActiveAt;
      const deed = decide(account, lastUse, now);
      const isDone = deps.cleanup.dryRun
        ? tell(deps, account, deed)
        : await act(deps, account, deed, lastUse);
      if (isDone && deed === 'warn') report.warned += 1;
      if (isDone && deed === 'close') report.closed += 1;
    }
  }
  return report;
}

function tell({ log }: MaintenanceDeps, { userId }: QuietAccount, deed: Deed): boolean {
  const isHarsh = deed === 'warn' || deed === 'close';
  if (isHarsh)
    log.info({ user_id: userId, deed, dry_run: true }, 'a dormant account would be told or closed');
  return isHarsh;
}

async function act(
  deps: MaintenanceDeps,
  { userId }: QuietAccount,
  deed: Deed,
  lastUse: Date,
): Promise<boolean> {
  const ctx = { ...deps, requestId: 'maintenance' };
  switch (deed) {
    case 'warn':
      return warnDormant(ctx, userId);
    case 'close':
      return closeDormant(ctx, userId);
    case 'note':
      await noteActivity(deps.db, userId, lastUse);
      return true;
    case 'none':
      return true;
    default:
      return deed satisfies never;
  }
}

function decide({ warnedAt }: QuietAccount, lastUse: Date, now: Date): Deed {
  if (lastUse >= quietBefore(now)) return 'note';
  if (warnedAt === null) return 'warn';
  if (lastUse >= warnedAt) return 'note';
  // A message that was sent late gives its month all the same.
  const isOver = lastUse < closesBefore(now) && closingDay(warnedAt) <= now;
  return isOver ? 'close' : 'none';
}

/** The latest use of a session, a key or a device by each. */
async function loadLastUses(
  { db }: MaintenanceDeps,
  page: readonly QuietAccount[],
): Promise<ReadonlyMap<string, Date>> {
  const ids = page.map(({ userId }) => userId);
  const latest = new Map(page.map(({ userId, lastActiveAt }) => [userId, lastActiveAt]));
  for (const uses of [await loadLastActive(db, ids), await loadLastSeenDevices(db, ids)]) {
    for (const [userId, at] of uses) {
      if (at > (latest.get(userId) ?? new Date(0))) latest.set(userId, at);
    }
  }
  return latest;
}
