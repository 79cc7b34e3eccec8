import { isNotNull, lte, or } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { sessions, sessionTokens } from './tables.ts';

/** Deletes one-time logins that were used or have expired. Tells how many went. */
export async function purgeSessionTokens(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(sessionTokens)
    .where(or(isNotNull(sessionTokens.usedAt), lte(sessionTokens.expiresAt, ctx.clock.now())))
    .returning({ token: sessionTokens.token });
  return gone.length;
}

/** Deletes sessions that ended by age, with their refresh tokens. Tells how many went. */
export async function purgeExpiredSessions(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(sessions)
    .where(lte(sessions.expiresAt, ctx.clock.now()))
    .returning({ id: sessions.id });
  return gone.length;
}
