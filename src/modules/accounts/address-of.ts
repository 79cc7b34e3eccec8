import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { users } from './tables.ts';

/** The address of a person that proved itself; `null` for one that did not, and for who is suspended or gone. */
export async function verifiedAddressOf(executor: Executor, userId: string): Promise<string | null> {
  const [user] = await executor
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.emailVerifiedAt), isNull(users.suspendedAt)));
  return user?.email ?? null;
}
