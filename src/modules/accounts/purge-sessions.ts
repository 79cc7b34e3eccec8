import { lte } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { sessions } from './tables.ts';

/** Deletes sessions that ended by age, with their refresh tokens. Tells how many went. */
export async function purgeExpiredSessions(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(sessions)
    .where(lte(sessions.expiresAt, ctx.clock.now()))
    .returning({ id: sessions.id });
  return gone.length;
}
