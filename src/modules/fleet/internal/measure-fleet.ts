import { asc, ne } from 'drizzle-orm';
import { cpuVariantOf, gpuVariantOf, QUEUE_NAMES, type QueueName } from '../../../contracts/queues.ts';
import type { Context } from '../../../http/context.ts';
import type { JobQueue, QueueCounts } from '../../../platform/queue/job-queue.ts';
import { countJobs, type JobCount } from '../../previews/index.ts';
import { loadRules } from '../rules/load-rules.ts';
import { type WorkerNode, workerNodes } from '../tables.ts';

export type MeasureContext = Pick<Context, 'db' | 'clock'> & {
  readonly queue: Pick<JobQueue, 'counts' | 'nextWaitingSince'>;
};

export interface MeasuredQueue extends QueueCounts {
  readonly name: QueueName;
  /** How long the job that is served next has waited; `null` when none waits. */
  readonly nextWaitMs: number | null;
  readonly tiers: readonly JobCount[];
}

export interface MeasuredFleet {
  readonly measuredAt: Date;
  /** Jobs that wait for any runner, and those that gpu runners would get if there were enough. */
  readonly cpuBacklog: number;
  readonly gpuBacklog: number;
  readonly queues: readonly MeasuredQueue[];
  /** All but those that said goodbye. */
  readonly nodes: readonly WorkerNode[];
}

/** What waits where, and who is there to work. Throws `QueueError` while the queue does not answer. */
export async function measureFleet(ctx: MeasureContext): Promise<MeasuredFleet> {
  const measuredAt = ctx.clock.now();
  const [rules, tiers, nodes, queues] = await Promise.all([
    loadRules(ctx.db),
    countJobs(ctx),
    ctx.db.select().from(workerNodes).where(ne(workerNodes.health, 'gone')).orderBy(asc(workerNodes.id)),
    Promise.all(QUEUE_NAMES.map((name) => measureQueue(ctx, name, measuredAt))),
  ]);
  return {
    measuredAt,
    cpuBacklog: sumOf(queues.filter(isForAll), ({ waiting }) => waiting),
    gpuBacklog:
      sumOf(queues.filter(isForGpu), ({ waiting }) => waiting) +
      sumOf(
        // While no gpu runner is there, what it would get waits for the others.
        tiers.filter(({ queue, tier }) => gpuVariantOf(queue) !== null && rules.gpu_tiers.includes(tier)),
        ({ waiting }) => waiting,
      ),
    nodes,
    queues: queues.map((queue) => ({ ...queue, tiers: tiers.filter((count) => count.queue === queue.name) })),
  };
}

const isForGpu = ({ name }: { readonly name: QueueName }) => cpuVariantOf(name) !== name;
/** Results that wait to be delivered are no work for another runner. */
const isForAll = ({ name }: { readonly name: QueueName }) =>
  cpuVariantOf(name) === name && name !== 'callbacks';

function sumOf<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}

async function measureQueue({ queue }: MeasureContext, name: QueueName, now: Date) {
  const [counts, since] = await Promise.all([queue.counts(name), queue.nextWaitingSince(name)]);
  return {
    name,
    ...counts,
    nextWaitMs: since === null ? null : Math.max(0, now.getTime() - since.getTime()),
  };
}
