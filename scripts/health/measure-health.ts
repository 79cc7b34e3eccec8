import { type MeasuredFleet, measureFleet } from '../../src/modules/fleet/index.ts';
import {
  type CheckResult,
  type HealthCheck,
  runChecks,
  writeToPostgres,
} from '../../src/modules/health/index.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../src/platform/storage/object-storage.ts';

/** How each part is opened: what cannot be opened has failed, and the others are looked at all the same. */
export interface OpenParts {
  readonly database: () => Promise<Database>;
  readonly queue: () => Promise<JobQueue>;
  readonly storage: () => Promise<ObjectStorage>;
  /** What the queue is on, as an operator knows it. */
  readonly queueName: 'redis' | 'queue';
}

export interface MeasuredHealth {
  readonly parts: readonly CheckResult[];
  /** What waits and who works; `null` while Postgres or the queue cannot say. */
  readonly fleet: MeasuredFleet | null;
}

/** Writes to every part, then measures queues and runners. A part that does not answer in three seconds has failed. */
export async function measureHealth(open: OpenParts, clock: Clock): Promise<MeasuredHealth> {
  const checks: HealthCheck[] = [
    { name: 'postgres', run: async () => writeToPostgres(await open.database()) },
    { name: open.queueName, run: async () => (await open.queue()).check() },
    { name: 'storage', run: async () => (await open.storage()).check() },
  ];
  const parts = await runChecks(checks, clock);
  const isKnown = parts.every(({ name, ok }) => ok || name === 'storage');
  if (!isKnown) return { parts, fleet: null };
  const [db, queue] = await Promise.all([open.database(), open.queue()]);
  return { parts, fleet: await measureFleet({ db, queue, clock }) };
}
