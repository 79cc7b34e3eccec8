import type { IQueueBackend } from 'bullmq';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log/logger.ts';
import type { OutageLog } from './outage-log.ts';
import type { QueueBackend } from './queue-backend.ts';
import type { ServerClock } from './server-clock.ts';

export interface QueueTiming {
  /** How long a worker may be silent before its jobs count as abandoned. */
  readonly lockMs: number;
  /** How often abandoned jobs are looked for; two looks are needed. */
  readonly stallScanMs: number;
}

export interface BullParts<Backend extends IQueueBackend, Connection> {
  readonly backend: QueueBackend<Backend, Connection>;
  readonly log: Logger;
  readonly clock: Clock;
  /** What delays are counted by. */
  readonly serverClock: ServerClock;
  readonly timing: QueueTiming;
  readonly reportOutage: OutageLog;
}
