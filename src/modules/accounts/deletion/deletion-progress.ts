import { and, arrayContains, asc, eq, lte, not, sql } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import { writeAudit } from '../audit-log.ts';
import { accountDeletions, users } from '../tables.ts';

export type AccountDeletion = typeof accountDeletions.$inferSelect;

type ProgressContext = Pick<Context, 'db' | 'clock' | 'identity' | 'requestId'>;

const DELETIONS_PER_RUN = 20;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 60 * 60 * 1_000;

/** The deletions to go on with now, those that wait longest first. */
export function listDueDeletions(ctx: Pick<Context, 'db' | 'clock'>): Promise<AccountDeletion[]> {
  return ctx.db
    .select()
    .from(accountDeletions)
    .where(lte(accountDeletions.nextAttemptAt, ctx.clock.now()))
    .orderBy(asc(accountDeletions.nextAttemptAt))
    .limit(DELETIONS_PER_RUN);
}

/** Before the work: a process that dies on a deletion must not find it first again. Ever later, up to an hour. */
export async function putOffDeletion(
  ctx: Pick<Context, 'db' | 'clock'>,
  { userId, attempts }: AccountDeletion,
): Promise<void> {
  const delayMs = Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts, 20), LONGEST_RETRY_MS);
  await ctx.db
    .update(accountDeletions)
    .set({ attempts: attempts + 1, nextAttemptAt: new Date(ctx.clock.now().getTime() + delayMs) })
    .where(eq(accountDeletions.userId, userId));
}

/** Remembers that a step need not be done again. */
export async function noteStepDone(ctx: ProgressContext, userId: string, step: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const noted = await tx
      .update(accountDeletions)
      .set({ doneSteps: sql`array_append(${accountDeletions.doneSteps}, ${step}::text)` })
      .where(and(eq(accountDeletions.userId, userId), not(arrayContains(accountDeletions.doneSteps, [step]))))
      .returning({ userId: accountDeletions.userId });
    if (noted.length === 0) return;
    await writeAudit(ctx, tx, {
      action: 'user.deletion_step_done',
      subject: { type: 'user', id: userId },
      details: { step },
    });
  });
}

/** The last step: the account itself, with all that hangs on it. */
export async function finishDeletion(ctx: ProgressContext, userId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await tx.delete(users).where(eq(users.id, userId));
    await tx.delete(accountDeletions).where(eq(accountDeletions.userId, userId));
    await writeAudit(ctx, tx, { action: 'user.deleted', subject: { type: 'user', id: userId } });
  });
}
