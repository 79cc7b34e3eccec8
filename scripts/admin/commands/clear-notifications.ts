import { findUserId, writeAudit } from '../../../src/modules/accounts/index.ts';
import {
  type Clearing,
  clearNotifications,
  countClearable,
} from '../../../src/modules/notifications/index.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { AdminError } from '../admin-error.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { operatorContext } from './operator-context.ts';

const DAY_MS = 86_400_000;

/** Deletes notifications, by default those of everybody that were read; it is written into the audit log. */
export const run: RunCommand = async ({ database, log, options, terminal }) => {
  const db = await database();
  const context = operatorContext(db, log);
  const clearing = await readClearing(db, options, context.clock.now());
  const waiting = await countClearable(db, clearing);
  if (waiting === 0) return { lines: ['There is nothing to clear.'], data: { cleared: 0 } };
  await terminal.confirm(`${waiting} notifications are deleted for good.`);
  const cleared = await db.transaction(async (tx) => {
    const count = await clearNotifications(tx, clearing);
    const subject = clearing.userId === undefined ? {} : { subject: { type: 'user', id: clearing.userId } };
    await writeAudit(context, tx, { action: 'notifications.cleared', ...subject, details: { count } });
    return count;
  });
  return { lines: [`${cleared} notifications are deleted.`], data: { cleared } };
};

async function readClearing(db: Database, options: CommandContext['options'], now: Date): Promise<Clearing> {
  const { user, unread, 'older-than': days } = options;
  const userId = typeof user === 'string' ? await findUserId(db, user.trim().toLowerCase()) : undefined;
  if (userId === null) throw new AdminError('No account has this address.');
  const age = days === undefined ? undefined : Number(days);
  if (age !== undefined && !(Number.isInteger(age) && age >= 0 && age <= 3_650)) {
    throw new AdminError('--older-than takes a number of days from 0 to 3650.');
  }
  return {
    ...(userId === undefined ? {} : { userId }),
    ...(age === undefined ? {} : { before: new Date(now.getTime() - age * DAY_MS) }),
    unread: unread === true,
  };
}
