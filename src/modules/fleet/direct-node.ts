import { eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { nodeNotFound } from './list-nodes.ts';
import { type WorkerNode, workerNodes } from './tables.ts';

/**
 * Tells a runner what to do from its next heartbeat on: take jobs, let its jobs end and take no more, or stop. A disabled
 * one is not listened to at once: its claims and its results are refused, and its jobs go to others. Throws `NOT_FOUND`.
 */
export async function directNode(
  ctx: UserContext,
  workerId: string,
  directive: WorkerNode['directive'],
): Promise<WorkerNode> {
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx.select().from(workerNodes).where(eq(workerNodes.id, workerId)).for('update');
    if (before === undefined) throw nodeNotFound();
    if (before.directive === directive) return before;
    await tx.update(workerNodes).set({ directive }).where(eq(workerNodes.id, workerId));
    await writeAudit(ctx, tx, {
      action: 'worker.directed',
      actorUserId: ctx.actor.userId,
      subject: { type: 'worker', id: workerId },
      details: { from: before.directive, to: directive },
    });
    return { ...before, directive };
  });
}
