import { lt } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import { teamInvitations } from '../tables.ts';

/** Deletes invitations whose time ended before then, answered or not. Tells how many went. */
export async function purgeInvitations(ctx: Pick<Context, 'db'>, before: Date): Promise<number> {
  const gone = await ctx.db
    .delete(teamInvitations)
    .where(lt(teamInvitations.expiresAt, before))
    .returning({ id: teamInvitations.id });
  return gone.length;
}
