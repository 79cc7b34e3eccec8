import { and, eq, gt, inArray, ne, sum } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { listAdminIds, writeAudit } from '../../accounts/index.ts';
import { notify } from '../../notifications/index.ts';
import { slotOf } from '../heartbeats/minute-slot.ts';
import { loadRules } from '../rules/load-rules.ts';
import { type WorkerNode, workerMinutes, workerNodes } from '../tables.ts';
import { ERROR_WINDOW_MINUTES, judgeNode, type NodeHealth } from './judge-node.ts';

type CheckContext = Pick<Context, 'db' | 'clock' | 'identity' | 'log'>;

/** What the verdict depends on and is kept in: a fleet is looked at again and again, and whole rows of it are large. */
const CHECKED = {
  id: workerNodes.id,
  directive: workerNodes.directive,
  state: workerNodes.state,
  queues: workerNodes.queues,
  lastSeenAt: workerNodes.lastSeenAt,
  health: workerNodes.health,
  healthReason: workerNodes.healthReason,
  healthChangedAt: workerNodes.healthChangedAt,
  held: workerNodes.held,
};

interface JudgedNode {
  readonly node: Pick<WorkerNode, keyof typeof CHECKED>;
  readonly verdict: NodeHealth;
}

/**
 * Finds runners that went silent or fail too much, and those that are well again, and tells the administrators. One
 * that fails takes no more jobs, as long as another healthy one serves the same queues: one that fails is better than
 * none.
 */
export async function checkWorkers(
  ctx: CheckContext,
): Promise<{ readonly unhealthy: number; readonly recovered: number }> {
  const judged = await judgeAll(ctx);
  const served = countHealthy(judged);
  const changes = judged.flatMap(({ node, verdict }) => {
    const held = verdict.reason === 'errors' && node.queues.every((queue) => (served.get(queue) ?? 0) > 0);
    const isSame =
      node.health === verdict.health && node.healthReason === verdict.reason && node.held === held;
    return isSame ? [] : [{ node, verdict, held }];
  });
  for (const change of changes) await ctx.db.transaction((tx) => apply(ctx, tx, change));
  const news = changes.filter(({ node, verdict }) => isNews(node, verdict));
  const countOf = (health: NodeHealth['health']) =>
    news.filter(({ verdict }) => verdict.health === health).length;
  return { unhealthy: countOf('unhealthy'), recovered: countOf('healthy') };
}

/** All but those that an administrator has disabled, which are not listened to. */
async function judgeAll({ db, clock }: CheckContext): Promise<JudgedNode[]> {
  const now = clock.now();
  const { unhealthy_error_percent: maxErrorPercent } = await loadRules(db);
  const nodes = await db.select(CHECKED).from(workerNodes).where(ne(workerNodes.directive, 'disabled'));
  const errors = await countErrors(db, now);
  return nodes.map((node) => {
    const facts = { ...node, ...(errors.get(node.id) ?? { jobs: 0, errors: 0 }) };
    return { node, verdict: judgeNode(facts, maxErrorPercent, now) };
  });
}

async function countErrors(db: CheckContext['db'], now: Date) {
  const minutes = Array.from(
    { length: ERROR_WINDOW_MINUTES },
    (_, ago) => new Date(now.getTime() - ago * 60_000),
  );
  const rows = await db
    .select({ id: workerMinutes.workerId, jobs: sum(workerMinutes.jobs), errors: sum(workerMinutes.errors) })
    .from(workerNodes)
    .innerJoin(workerMinutes, eq(workerMinutes.workerId, workerNodes.id))
    .where(
      and(
        // Who was not heard in the window has said nothing in it.
        gt(workerNodes.lastSeenAt, new Date(now.getTime() - ERROR_WINDOW_MINUTES * 60_000)),
        inArray(workerMinutes.slot, minutes.map(slotOf)),
        gt(workerMinutes.minute, new Date(now.getTime() - ERROR_WINDOW_MINUTES * 60_000)),
      ),
    )
    .groupBy(workerMinutes.workerId);
  return new Map(
    rows.map((row) => [row.id, { jobs: Number(row.jobs ?? 0), errors: Number(row.errors ?? 0) }]),
  );
}

/** By queue, how many healthy runners are willing to serve it. */
function countHealthy(judged: readonly JudgedNode[]): Map<string, number> {
  const served = new Map<string, number>();
  for (const { node, verdict } of judged) {
    const isWilling = node.directive === 'active' && node.state === 'active';
    if (verdict.health !== 'healthy' || !isWilling) continue;
    for (const queue of node.queues) served.set(queue, (served.get(queue) ?? 0) + 1);
  }
  return served;
}

function isNews(node: JudgedNode['node'], verdict: NodeHealth): boolean {
  return node.health !== verdict.health || node.healthReason !== verdict.reason;
}

async function apply(
  ctx: CheckContext,
  tx: Transaction,
  { node, verdict, held }: JudgedNode & { readonly held: boolean },
): Promise<void> {
  const { health, reason } = verdict;
  const news = isNews(node, verdict);
  const healthChangedAt = news ? ctx.clock.now() : node.healthChangedAt;
  await tx
    .update(workerNodes)
    .set({ health, healthReason: reason, healthChangedAt, held })
    .where(eq(workerNodes.id, node.id));
  if (!news) return;
  const subject = { type: 'worker', id: node.id };
  const audited = { ...ctx, requestId: 'maintenance' };
  await writeAudit(audited, tx, { action: `worker.${health}`, subject, details: { reason, held } });
  ctx.log.warn({ worker_id: node.id, health, reason, held }, 'the health of a runner changed');
  const told = { to: await listAdminIds(tx), group: node.id };
  if (verdict.reason !== null) {
    const data = { worker_id: node.id, reason: verdict.reason };
    await notify(ctx, tx, { ...told, type: 'worker_unhealthy', data });
  } else if (health === 'healthy' && node.health === 'unhealthy') {
    await notify(ctx, tx, { ...told, type: 'worker_recovered', data: { worker_id: node.id } });
  }
}
