import { count, inArray, min } from 'drizzle-orm';
import type { QueueName } from '../../contracts/queues.ts';
import type { Tier } from '../../contracts/tiers.ts';
import type { Context } from '../../http/context.ts';
import { queueOfJob } from './queue-of-job.ts';
import { previewJobs } from './tables.ts';

/** How many jobs of a tier are where, as Postgres knows them: queues do not count by tier. */
export interface JobCount {
  readonly queue: QueueName;
  readonly tier: Tier;
  readonly waiting: number;
  readonly building: number;
  /** `null` when none waits. */
  readonly oldestWaitMs: number | null;
}

/** Jobs that have not ended, by queue and tier; places where there are none are left out. */
export async function countJobs({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<JobCount[]> {
  const { kind, queue, tier, state } = previewJobs;
  const rows = await db
    .select({ kind, queue, tier, state, jobs: count(), since: min(previewJobs.acceptedAt) })
    .from(previewJobs)
    .where(inArray(state, ['queued', 'building']))
    .groupBy(kind, queue, tier, state);
  const now = clock.now().getTime();
  const counts = new Map<string, JobCount>();
  for (const row of rows) {
    const name = queueOfJob(row);
    const key = `${name} ${row.tier}`;
    const known = counts.get(key) ?? {
      queue: name,
      tier: row.tier,
      waiting: 0,
      building: 0,
      oldestWaitMs: null,
    };
    const waits = row.state === 'queued';
    const waitedMs = waits && row.since !== null ? Math.max(0, now - row.since.getTime()) : null;
    counts.set(key, {
      ...known,
      waiting: known.waiting + (waits ? row.jobs : 0),
      building: known.building + (waits ? 0 : row.jobs),
      oldestWaitMs: waitedMs === null ? known.oldestWaitMs : Math.max(waitedMs, known.oldestWaitMs ?? 0),
    });
  }
  return [...counts.values()];
}
