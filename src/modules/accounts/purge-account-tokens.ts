import { lte } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { purgeMailLinks } from './recovery/mail-link.ts';
import { sessionTokens } from './tables.ts';

/** Deletes links and one-time logins that ended by age. Tells how many went. */
export async function purgeAccountTokens(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const logins = await ctx.db
    .delete(sessionTokens)
    .where(lte(sessionTokens.expiresAt, ctx.clock.now()))
    .returning({ token: sessionTokens.token });
  return logins.length + (await purgeMailLinks(ctx));
}
