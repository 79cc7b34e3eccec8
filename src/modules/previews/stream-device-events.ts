import type { DeviceEvent } from '../../contracts/device-events.ts';
import type { Context } from '../../http/context.ts';
import type { PairedDevice } from '../../http/device-authentication.ts';
import type { ServerEvent } from '../../http/event-stream.ts';
import { isStillPaired } from '../devices/index.ts';
import type { PreviewPorts } from './context.ts';
import type { JobWatch } from './events/job-watch.ts';
import { chooseJobDevice, findReadyBuilds, loadScreenHashes, readyAtOf } from './find-ready-builds.ts';
import { signJobToken } from './mint-token.ts';
import type { PreviewJob } from './tables.ts';

type StreamContext = Pick<Context, 'db' | 'clock'> & Pick<PreviewPorts, 'previewTokens'>;

export interface DeviceStreamStart {
  readonly device: PairedDevice;
  /** The build that was told last; `null` when it begins. */
  readonly afterJobId: string | null;
  /** Closed by the stream when it ends. */
  readonly watch: JobWatch;
}

/** How long a stream trusts that news would have reached it. */
const POLL_MS = 15_000;
/** A build may be committed after one that says it ended later, by no more than this. */
const OVERLAP_MS = 30_000;

/**
 * The builds of a device's owner as they become ready: first the newest there is, or all since the one that
 * `afterJobId` names. Ends when the device is not paired any more.
 */
export async function* streamDeviceEvents(
  ctx: StreamContext,
  { device, afterJobId, watch }: DeviceStreamStart,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const told = new Map<string, Date>();
  try {
    let since = afterJobId === null ? null : await readyAtOf(ctx.db, device, afterJobId);
    if (since !== null && afterJobId !== null) told.set(afterJobId, since);
    while (!signal.aborted && (await isStillPaired(ctx, device))) {
      const builds = await findReadyBuilds(ctx.db, device, since === null ? null : overlapping(since));
      const isFirstLook = since === null;
      const fresh = builds.filter(({ id }) => !told.has(id));
      for (const build of builds) told.set(build.id, build.endedAt ?? ctx.clock.now());
      for (const build of (isFirstLook ? fresh.slice(0, 1) : fresh).toReversed()) {
        const event = await toEvent(ctx, device, build);
        if (event !== null) yield { id: build.id, ...event };
      }
      since = builds[0]?.endedAt ?? since ?? ctx.clock.now();
      forget(told, overlapping(since));
      await watch.wait(POLL_MS, signal);
    }
  } finally {
    watch.close();
  }
}

/** `null` when the build is for no device like this one. */
async function toEvent(
  ctx: StreamContext,
  device: PairedDevice,
  build: PreviewJob,
): Promise<DeviceEvent | null> {
  const jobDevice = chooseJobDevice(build.task.devices, device);
  if (jobDevice === undefined) return null;
  const [minted, screens] = await Promise.all([
    signJobToken(ctx, build, [jobDevice]),
    loadScreenHashes(ctx.db, build.id, jobDevice.device_id),
  ]);
  return {
    event: 'ready',
    data: {
      job_id: build.id,
      device_id: jobDevice.device_id,
      preview_token: minted.token,
      expires_at: minted.expiresAt.toISOString(),
      screens,
    },
  };
}

function overlapping(since: Date): Date {
  return new Date(since.getTime() - OVERLAP_MS);
}

/** What no further look finds again need not be remembered. */
function forget(told: Map<string, Date>, before: Date): void {
  for (const [id, at] of told) if (at <= before) told.delete(id);
}
