import { asc, eq } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { writeAudit } from '../audit-log.ts';
import type { Provider } from '../identity-providers/providers.ts';
import type { AccountPorts } from '../settings.ts';
import { userIdentities, users } from '../tables.ts';
import { toUserAccount, type UserAccount } from '../user-account.ts';

/** Who a person is to us and to others. */
export interface Profile extends UserAccount {
  /** How the person wants to be called; `null` until they say. */
  readonly name: string | null;
  readonly hasPassword: boolean;
  /** Who else may vouch for the person, in the order in which they were linked. */
  readonly providers: readonly Provider[];
}

export interface ProfileChanges {
  readonly name?: string | null | undefined;
}

/** The caller's own profile. Throws `AUTH_INVALID` when the account is gone. */
export function getProfile(ctx: UserContext & AccountPorts): Promise<Profile> {
  return loadProfile(ctx, ctx.db);
}

/** Changes what is given and leaves the rest. */
export async function updateProfile(
  ctx: UserContext & AccountPorts,
  { name }: ProfileChanges,
): Promise<Profile> {
  const { userId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    if (name !== undefined) {
      await tx.update(users).set({ name }).where(eq(users.id, userId));
      await writeAudit(ctx, tx, {
        action: 'user.profile_changed',
        actorUserId: userId,
        subject: { type: 'user', id: userId },
        details: { fields: ['name'] },
      });
    }
    return loadProfile(ctx, tx);
  });
}

async function loadProfile(ctx: UserContext & AccountPorts, executor: Executor): Promise<Profile> {
  const { userId } = ctx.actor;
  const [user] = await executor.select().from(users).where(eq(users.id, userId));
  if (user === undefined) throw new DomainError('AUTH_INVALID', 'This account is gone. Log in again.');
  const identities = await executor
    .select({ provider: userIdentities.provider })
    .from(userIdentities)
    .where(eq(userIdentities.userId, userId))
    .orderBy(asc(userIdentities.createdAt));
  return {
    ...toUserAccount(user, ctx.accounts, ctx.clock.now()),
    name: user.name,
    hasPassword: user.passwordHash !== null,
    providers: [...new Set(identities.map(({ provider }) => provider))],
  };
}
