import { lt } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { rateLimits } from './tables.ts';

/** Deletes counters whose window is over. Tells how many went. */
export async function purgeRateLimits(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(rateLimits)
    .where(lt(rateLimits.expire, ctx.clock.now()))
    .returning({ key: rateLimits.key });
  return gone.length;
}
