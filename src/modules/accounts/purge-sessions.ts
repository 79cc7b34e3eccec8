import { isNotNull, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { sessions, sessionTokens, users } from './tables.ts';

/** Deletes one-time logins that were used or have expired. Tells how many went. */
export async function purgeSessionTokens(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(sessionTokens)
    .where(or(isNotNull(sessionTokens.usedAt), lte(sessionTokens.expiresAt, ctx.clock.now())))
    .returning({ token: sessionTokens.token });
  return gone.length;
}

/** Deletes sessions that ended by age, with their refresh tokens; when they were last used is kept. Tells how many went. */
export async function purgeExpiredSessions(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const { rows } = await ctx.db.execute<{ gone: number }>(sql`
    with gone as (
      delete from ${sessions} where ${lte(sessions.expiresAt, ctx.clock.now())} returning user_id, last_used_at
    ), latest as (
      select user_id, max(last_used_at) as used_at from gone group by user_id
    ), noted as (
      update ${users} set last_active_at = greatest(last_active_at, latest.used_at),
        dormant_warned_at = case when dormant_warned_at > latest.used_at then dormant_warned_at end
      from latest where ${users.id} = latest.user_id
    )
    select count(*)::integer as gone from gone`);
  return rows[0]?.gone ?? 0;
}
