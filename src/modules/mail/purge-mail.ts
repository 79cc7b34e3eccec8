import { lte } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { mailOutbox } from './tables.ts';

/** Deletes the records of messages that ended before a moment. Tells how many went. */
export async function purgeMail(ctx: Pick<Context, 'db'>, before: Date): Promise<number> {
  const gone = await ctx.db
    .delete(mailOutbox)
    .where(lte(mailOutbox.endedAt, before))
    .returning({ id: mailOutbox.id });
  return gone.length;
}
