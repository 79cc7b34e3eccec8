import { and, lt, ne } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { workerNodes } from './tables.ts';

/**
 * Forgets runners that were last heard before `before`, with their history. A disabled one is remembered: it would
 * otherwise come back as a new one. Tells how many went.
 */
export async function purgeNodes({ db }: Pick<Context, 'db'>, before: Date): Promise<number> {
  const gone = await db
    .delete(workerNodes)
    .where(and(lt(workerNodes.lastSeenAt, before), ne(workerNodes.directive, 'disabled')))
    .returning({ id: workerNodes.id });
  return gone.length;
}
