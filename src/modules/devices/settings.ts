import type { Context } from '../../http/context.ts';
import type { RouteDeps } from '../../http/route-deps.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';

export interface DeviceSettings {
  /** Keys the hashes of device tokens and pairing codes: the first hashes new ones, all are looked for. */
  readonly tokenSecrets: readonly string[];
  /** Where devices reach us. */
  readonly publicUrl: string;
}

/** What pairing needs beside a context. */
export interface DevicePorts {
  readonly devices: DeviceSettings;
  readonly queue: Pick<JobQueue, 'publish'>;
}

export type DeviceContext = Context & DevicePorts;

/** What the routes of devices are given. */
export interface DeviceRouteDeps extends RouteDeps, DevicePorts {}

/** How long a code can be scanned, and confirmed. */
export const PAIRING_SECONDS = 5 * 60;
/** More than anybody holds in their hands. */
export const MAX_DEVICES = 50;
