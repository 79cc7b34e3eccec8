import { and, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { queueMail } from '../mail/index.ts';
import { sayNotification } from './notification-types.ts';
import { type Notification, notificationDigests, notifications } from './tables.ts';

/** The kind of message, and the name of its template. */
export const DIGEST_MAIL = 'notification_digest';

/** The address at which a person may be written to; `null` when there is none that proved itself. */
export type AddressOf = (executor: Executor, userId: string) => Promise<string | null>;

type DigestDeps = Pick<Context, 'db' | 'clock' | 'identity'>;

const PEOPLE_AT_ONCE = 200;
/** More than anybody reads in a message; the rest is in the application. */
const MAX_LINES = 30;

/**
 * Queues one message for each person of whom something has waited long enough, with all that waits. What is read
 * before is told to nobody. Tells how many messages it were.
 */
export async function queueDigests(deps: DigestDeps, addressOf: AddressOf): Promise<number> {
  const due = await deps.db
    .selectDistinct({ userId: notifications.userId })
    .from(notifications)
    .where(lte(notifications.emailDueAt, deps.clock.now()))
    .limit(PEOPLE_AT_ONCE);
  let queued = 0;
  for (const { userId } of due) {
    if (await queueDigest(deps, userId, addressOf)) queued += 1;
  }
  return queued;
}

function queueDigest(deps: DigestDeps, userId: string, addressOf: AddressOf): Promise<boolean> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const taken = await tx
      .update(notifications)
      // What is not listed in the application has been told with this.
      .set({
        emailDueAt: null,
        readAt: sql`case when ${notifications.inApp} then null else ${now.toISOString()}::timestamptz end`,
      })
      .where(and(eq(notifications.userId, userId), isNotNull(notifications.emailDueAt)))
      .returning();
    const recipient = await addressOf(tx, userId);
    const lines = toLines(taken);
    if (recipient === null || lines.length === 0) return false;
    const mailId = await queueMail(deps, tx, { kind: DIGEST_MAIL, recipient });
    await tx.insert(notificationDigests).values({ mailId, userId, lines, createdAt: now });
    return true;
  });
}

/** The newest first. */
function toLines(rows: readonly Notification[]): string[] {
  const lines = rows
    .toSorted((a, b) => (a.position < b.position ? 1 : -1))
    .flatMap(({ type, data, count }) => sayNotification(type, data, count) ?? []);
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES), `And ${lines.length - MAX_LINES} more.`];
}
