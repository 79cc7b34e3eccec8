import { type Clock, systemClock } from '../clock.ts';
import type { Logger } from '../log/logger.ts';
import { createBullJobQueue } from './bull-job-queue.ts';
import type { QueueTiming } from './bull-parts.ts';
import { type JobQueue, QueueError } from './job-queue.ts';
import { createOutageLog } from './outage-log.ts';
import { connectPostgresBackend } from './postgres-backend.ts';
import type { SideChannel } from './queue-backend.ts';
import { connectRedisBackend } from './redis-backend.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

export interface QueueOptions {
  /** `redis://`, `rediss://`, or `postgres://` for a database that only the queue uses. */
  readonly url: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** Namespace of the keys in Redis. Default `{hs}`. */
  readonly prefix?: string;
  readonly timing?: QueueTiming;
  /**
   * Whoever adds here keeps what was added elsewhere, and adds it again when the queue has forgotten it. On Postgres
   * it then does not wait for the disk.
   */
  readonly addsAgain?: boolean;
}

/** A job whose runner died is taken over within some ten seconds, once. */
export const DEFAULT_TIMING: QueueTiming = { lockMs: 6_000, stallScanMs: 3_000 };

/** Connects to the queue and makes sure that it answers. Throws `QueueError` when it does not. */
export async function connectQueue(options: QueueOptions): Promise<JobQueue> {
  const log = options.log.child({ component: 'queue' });
  const clock = options.clock ?? systemClock;
  const reportOutage = createOutageLog(log, clock);
  const shared = { log, clock, reportOutage, timing: options.timing ?? DEFAULT_TIMING };
  const protocol = URL.parse(options.url)?.protocol;
  try {
    if (protocol === 'redis:' || protocol === 'rediss:') {
      const backend = await connectRedisBackend(options.url, options.prefix ?? '{hs}', { log, reportOutage });
      return createBullJobQueue({ backend, serverClock: await serverClockOf(backend), ...shared });
    }
    if (protocol === 'postgres:' || protocol === 'postgresql:') {
      const { url, addsAgain = false } = options;
      const backend = await connectPostgresBackend(url, { log, reportOutage, addsAgain });
      return createBullJobQueue({ backend, serverClock: await serverClockOf(backend), ...shared });
    }
  } catch (cause) {
    throw new QueueError(
      'The queue cannot be reached: check that its server runs and that QUEUE_URL is right',
      {
        cause,
      },
    );
  }
  throw new QueueError('QUEUE_URL must begin with redis://, rediss:// or postgres://');
}

async function serverClockOf({ sideChannel }: { readonly sideChannel: SideChannel }): Promise<ServerClock> {
  try {
    return await createServerClock(sideChannel.readTime);
  } catch (error) {
    await sideChannel.close();
    throw error;
  }
}
