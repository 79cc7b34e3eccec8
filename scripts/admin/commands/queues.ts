import { measureFleet, toQueuesBody } from '../../../src/modules/fleet/index.ts';
import { formatTable } from '../../format-table.ts';
import { describeLevel } from '../../health/queue-level.ts';
import type { RunCommand } from '../command.ts';
import { describeAge } from './describe-age.ts';

/** What waits in each queue and what that means, and the runners there are; the same as `GET /internal/queues`. */
export const run: RunCommand = async (ctx) => {
  const { db, queue, clock } = await ctx.parts();
  const data = toQueuesBody(await measureFleet({ db, queue, clock }));
  const queues = data.queues.map(({ name, waiting, active, delayed, failed, next_wait_ms }) => [
    name,
    waiting,
    active,
    delayed,
    failed,
    next_wait_ms === null ? '' : describeAge(next_wait_ms),
    describeLevel(name, waiting),
  ]);
  const workers = data.workers.map((worker) => [
    worker.worker_id,
    worker.class,
    worker.health,
    worker.directive === 'active' ? worker.state : worker.directive,
    `${worker.active_jobs}/${worker.capacity}`,
    describeAge(worker.heartbeat_age_ms),
  ]);
  const runners =
    workers.length === 0
      ? ['No runner is there.']
      : formatTable(['runner', 'class', 'health', 'state', 'jobs', 'heard'], workers);
  const header = ['queue', 'waiting', 'active', 'delayed', 'failed', 'next waits', ''];
  return { lines: [...formatTable(header, queues), '', ...runners], data };
};
