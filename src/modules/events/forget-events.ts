import { eq, lte, sql } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { userEventCounters, userEvents } from './tables.ts';

/** How long a stream can be resumed; after that a client is told to load everything anew. */
export const EVENT_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Deletes events that no stream resumes any more, and the numbers of people without any. Tells how many events went. */
export async function purgeUserEvents(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - EVENT_DAYS * DAY_MS);
  const gone = await ctx.db
    .delete(userEvents)
    .where(lte(userEvents.at, before))
    .returning({ at: userEvents.at });
  if (gone.length > 0) {
    await ctx.db.delete(userEventCounters).where(
      sql`${userEventCounters.lastSequence} < ${before.getTime()} and not exists
        (select from ${userEvents} where ${userEvents.userId} = ${userEventCounters.userId})`,
    );
  }
  return gone.length;
}

/** Erases what is kept of a person's events, for the end of an account. */
export async function eraseUserEvents(executor: Executor, userId: string): Promise<void> {
  await executor.delete(userEvents).where(eq(userEvents.userId, userId));
  await executor.delete(userEventCounters).where(eq(userEventCounters.userId, userId));
}
