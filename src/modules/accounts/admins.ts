import { and, eq, isNull, sql } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { writeAudit } from './audit-log.ts';
import { emailSchema } from './email-address.ts';
import { users } from './tables.ts';

export type AdminContext = Pick<Context, 'db' | 'clock' | 'identity' | 'requestId' | 'network'>;

/**
 * Makes the account with an address an administrator of the installation. No route leads here: it is for tools that an
 * operator runs beside the API. Tells whose account it is, and whether that changed anything. Throws
 * `VALIDATION_ERROR` for what is no address, and `NOT_FOUND`.
 */
export async function makeAdmin(
  ctx: AdminContext,
  email: string,
): Promise<{ readonly userId: string; readonly changed: boolean }> {
  const address = emailSchema.safeParse(email);
  if (!address.success) throw new DomainError('VALIDATION_ERROR', 'This is not an e-mail address.');
  return ctx.db.transaction(async (tx) => {
    const [user] = await tx
      .select({ id: users.id, isAdmin: users.isAdmin })
      .from(users)
      .where(and(eq(users.email, address.data), isNull(users.deletedAt)))
      .for('update');
    if (user === undefined) {
      throw new DomainError('NOT_FOUND', 'No account has this address. Register it first.');
    }
    if (user.isAdmin) return { userId: user.id, changed: false };
    await tx.update(users).set({ isAdmin: true }).where(eq(users.id, user.id));
    await writeAudit(ctx, tx, { action: 'user.made_admin', subject: { type: 'user', id: user.id } });
    return { userId: user.id, changed: true };
  });
}

/** Who looks after the installation and can sign in. */
export async function listAdminIds(executor: Executor): Promise<string[]> {
  const admins = await executor
    .select({ id: users.id })
    .from(users)
    .where(and(sql`${users.isAdmin}`, isNull(users.suspendedAt), isNull(users.deletedAt)));
  return admins.map(({ id }) => id);
}
