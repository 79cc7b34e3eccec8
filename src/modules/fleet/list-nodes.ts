import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { workerIdSchema } from '../../contracts/worker-calls.ts';
import type { Context } from '../../http/context.ts';
import { decodeCursorOf, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { type WorkerMinute, type WorkerNode, workerMinutes, workerNodes } from './tables.ts';

type ListContext = Pick<Context, 'db' | 'clock'>;

/** How much of a runner's history is shown with it. */
const HISTORY_MS = 60 * 60_000;

/** The runners that are remembered, by name. */
export async function listNodes(
  { db }: ListContext,
  { limit, cursor }: PageQuery,
): Promise<Page<WorkerNode>> {
  const after = decodeCursorOf(cursor, workerIdSchema);
  const rows = await db
    .select()
    .from(workerNodes)
    .where(after === undefined ? undefined : gt(workerNodes.id, after))
    .orderBy(asc(workerNodes.id))
    .limit(limit + 1);
  return toPage(rows, limit);
}

export interface NodeWithHistory {
  readonly node: WorkerNode;
  /** Of the last hour, the newest minute first. */
  readonly minutes: readonly WorkerMinute[];
}

/** A runner and its last hour. Throws `NOT_FOUND`. */
export async function getNode(ctx: ListContext, workerId: string): Promise<NodeWithHistory> {
  const [node] = await ctx.db.select().from(workerNodes).where(eq(workerNodes.id, workerId));
  if (node === undefined) throw nodeNotFound();
  const since = new Date(ctx.clock.now().getTime() - HISTORY_MS);
  const minutes = await ctx.db
    .select()
    .from(workerMinutes)
    .where(and(eq(workerMinutes.workerId, workerId), gt(workerMinutes.minute, since)))
    .orderBy(desc(workerMinutes.minute));
  return { node, minutes };
}

export function nodeNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such runner. List them with GET /admin/workers.');
}
