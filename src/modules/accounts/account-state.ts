import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Executor } from '../../platform/db/database.ts';
import { assertUsable } from './log-in.ts';
import { users } from './tables.ts';

/** Throws `AUTH_INVALID` when the account is gone, and `ACCOUNT_SUSPENDED`. */
export async function assertAccountOpen(executor: Executor, userId: string): Promise<void> {
  const [user] = await executor
    .select({ suspendedAt: users.suspendedAt, deletedAt: users.deletedAt })
    .from(users)
    .where(eq(users.id, userId));
  if (user === undefined) throw new DomainError('AUTH_INVALID', 'This account is gone. Log in again.');
  assertUsable(user);
}

/** Whether the account is there and not suspended. */
export async function isAccountOpen(executor: Executor, userId: string): Promise<boolean> {
  const [user] = await executor
    .select({ suspendedAt: users.suspendedAt })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)));
  return user !== undefined && user.suspendedAt === null;
}

/** A person's address, as far as it may be shown to somebody who knows it: `ad***@example.com`. */
export async function maskedAddressOf(executor: Executor, userId: string): Promise<string | null> {
  const [user] = await executor.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return user === undefined ? null : maskAddress(user.email);
}

function maskAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(2, at))}***${email.slice(at)}`;
}
