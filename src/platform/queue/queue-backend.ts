import type { BackendClasses, IQueueBackend } from 'bullmq';
import type { Logger } from '../log/logger.ts';
import type { OutageLog } from './outage-log.ts';

/** What differs between BullMQ's two engines. Everything else is shared code. */
export interface QueueBackend<Backend extends IQueueBackend, Connection> {
  readonly kind: 'redis' | 'postgres';
  readonly classes: BackendClasses<Backend, Connection>;
  /** For adding and asking: fails after a short while, so that a caller can answer. */
  readonly callerConnection: Connection;
  /** For workers and event readers: waits an outage out. */
  readonly workerConnection: Connection;
  /** Namespace of the keys, where the engine has one. */
  readonly keyPrefix: { readonly prefix?: string };
  readonly sideChannel: SideChannel;
}

/** What HiveSync needs of the engine beside jobs. */
export interface SideChannel {
  publish(channel: string, message: string): Promise<void>;
  subscribe(
    channel: string,
    listener: (message: string) => void,
    onGap?: () => void,
  ): Promise<() => Promise<void>>;
  /** Writes something and reads it back. */
  check(): Promise<void>;
  /** What the server's clock says. */
  readTime(): Promise<number>;
  /** Where a queue's event stream ends now, so that a reader misses nothing from here on. */
  lastEventId(queue: string): Promise<string>;
  close(): Promise<void>;
}

/** Where the adapters tell what went wrong. */
export interface Reporting {
  readonly log: Logger;
  readonly reportOutage: OutageLog;
}
