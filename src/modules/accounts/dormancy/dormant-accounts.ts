import { and, asc, eq, gt, isNull, lt, not, sql } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { queueMail } from '../../mail/index.ts';
import { writeAudit } from '../audit-log.ts';
import { closeAccount } from '../deletion/close-account.ts';
import { loadLastActive } from '../deletion/successors.ts';
import { users } from '../tables.ts';
import { closesBefore } from './dormancy.ts';

type DormancyContext = Pick<Context, 'db' | 'clock' | 'identity' | 'requestId'>;

export interface QuietAccount {
  readonly userId: string;
  readonly lastActiveAt: Date;
  readonly warnedAt: Date | null;
}

const ACCOUNTS_PER_PAGE = 200;

/**
 * The accounts whose record tells of nothing since `before`, in pages: what sessions, keys and devices tell counts as
 * well. Administrators and who is suspended are no matter of quiet.
 */
export async function* listQuietAccounts(
  db: Executor,
  before: Date,
): AsyncGenerator<readonly QuietAccount[]> {
  for (let after: string | null = null; ; ) {
    const page: QuietAccount[] = await db
      .select({ userId: users.id, lastActiveAt: users.lastActiveAt, warnedAt: users.dormantWarnedAt })
      .from(users)
      .where(
        and(
          lt(users.lastActiveAt, before),
          isNull(users.deletedAt),
          isNull(users.suspendedAt),
          not(users.isAdmin),
          after === null ? undefined : gt(users.id, after),
        ),
      )
      .orderBy(asc(users.id))
      .limit(ACCOUNTS_PER_PAGE);
    if (page.length > 0) yield page;
    if (page.length < ACCOUNTS_PER_PAGE) return;
    after = page.at(-1)?.userId ?? null;
  }
}

/** Keeps that a person was there, which takes back what they were told. */
export async function noteActivity(db: Executor, userId: string, at: Date): Promise<void> {
  const lastActiveAt = sql`greatest(${users.lastActiveAt}, ${at.toISOString()})`;
  await db.update(users).set({ lastActiveAt, dormantWarnedAt: null }).where(eq(users.id, userId));
}

/** Tells a person, once, that the account will be closed. */
export async function warnDormant(ctx: DormancyContext, userId: string): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const [warned] = await tx
      .update(users)
      .set({ dormantWarnedAt: ctx.clock.now() })
      .where(and(eq(users.id, userId), isNull(users.dormantWarnedAt), isNull(users.deletedAt)))
      .returning({ email: users.email });
    if (warned === undefined) return false;
    await queueMail(ctx, tx, { kind: 'account_dormant', recipient: warned.email });
    await writeAudit(ctx, tx, { action: 'user.dormant_warned', subject: { type: 'user', id: userId } });
    return true;
  });
}

/** Closes an account, unless the person has come back at the last moment. */
export async function closeDormant(ctx: DormancyContext, userId: string): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const [user] = await tx
      .select({ email: users.email, deletedAt: users.deletedAt })
      .from(users)
      .where(eq(users.id, userId))
      .for('update');
    const usedAt = (await loadLastActive(tx, [userId])).get(userId);
    const cameBack = usedAt !== undefined && usedAt >= closesBefore(ctx.clock.now());
    if (user === undefined || user.deletedAt !== null || cameBack) return false;
    await closeAccount(ctx, tx, { userId, email: user.email }, { mail: 'account_expired' });
    return true;
  });
}
