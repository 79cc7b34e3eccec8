import { eq } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { idempotencyKeys } from './tables.ts';

/** Forgets the answers that are kept for a person. */
export async function forgetRequestsOf(executor: Executor, userId: string): Promise<void> {
  await executor.delete(idempotencyKeys).where(eq(idempotencyKeys.userId, userId));
}
