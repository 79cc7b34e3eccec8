import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import type { AccountPorts } from './settings.ts';
import { users } from './tables.ts';
import { toUserAccount, type UserAccount } from './user-account.ts';

/** The caller's own account. */
export async function getMe(ctx: UserContext & AccountPorts): Promise<UserAccount> {
  const [user] = await ctx.db.select().from(users).where(eq(users.id, ctx.actor.userId));
  if (user === undefined) throw new DomainError('AUTH_INVALID', 'This account is gone. Log in again.');
  return toUserAccount(user, ctx.accounts, ctx.clock.now());
}
