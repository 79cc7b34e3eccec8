import { DomainError } from '../../../contracts/errors.ts';
import type { PairedDevice } from '../../../http/device-authentication.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Logger } from '../../../platform/log/logger.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { DEVICE_NEWS_CHANNEL } from '../../devices/index.ts';
import { JobWatch } from './job-watch.ts';

/** Wakes the event streams of a person's devices. */
export interface DeviceFeed {
  /**
   * Starts to listen for a device of a person. Close the watch when nobody waits any more. Throws `RATE_LIMITED` and
   * `DEPENDENCY_UNAVAILABLE` over the caps.
   */
  watch(device: Pick<PairedDevice, 'id' | 'userId'>): JobWatch;
}

interface DeviceFeedDeps {
  readonly queue: Pick<JobQueue, 'subscribe'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the server drains. */
  readonly shutdown: AbortSignal;
}

/** Of one device at one process: a new one may come before the connection of the last is known to be lost. */
export const STREAMS_PER_DEVICE = 3;
/** At one process: beyond it others serve better. */
const STREAMS_PER_PROCESS = 10_000;

/** Listens once per process, from the first watch on; what was not heard is found when streams look by themselves. */
export function createDeviceFeed(deps: DeviceFeedDeps): DeviceFeed {
  const watches = new Map<string, Set<JobWatch>>();
  const openOf = new Map<string, number>();
  let open = 0;
  let listening: Promise<() => Promise<void>> | null = null;

  const wake = (userId: string) => {
    for (const watch of watches.get(userId) ?? []) watch.tellChange();
  };
  const wakeAll = () => {
    for (const userId of watches.keys()) wake(userId);
  };

  function listen(): void {
    if (listening !== null || deps.shutdown.aborted) return;
    listening = deps.queue.subscribe(DEVICE_NEWS_CHANNEL, wake);
    listening.then(wakeAll, (error: unknown) => {
      listening = null;
      deps.log.warn({ error }, 'news for devices not available; event streams poll');
    });
  }

  deps.shutdown.addEventListener('abort', () => {
    const stop = async () => (await listening)?.();
    stop().catch((error: unknown) => deps.log.debug({ error }, 'news for devices already ended'));
  });

  return {
    watch({ id, userId }) {
      const ofDevice = openOf.get(id) ?? 0;
      if (ofDevice >= STREAMS_PER_DEVICE) throw tooManyStreams();
      if (open >= STREAMS_PER_PROCESS) throw processIsFull();
      listen();
      openOf.set(id, ofDevice + 1);
      open += 1;
      const ofUser = watches.get(userId) ?? new Set();
      watches.set(userId, ofUser);
      const watch = new JobWatch(deps.clock, () => {
        if (!ofUser.delete(watch)) return;
        open -= 1;
        const left = (openOf.get(id) ?? 1) - 1;
        if (left === 0) openOf.delete(id);
        else openOf.set(id, left);
        if (ofUser.size === 0 && watches.get(userId) === ofUser) watches.delete(userId);
      });
      ofUser.add(watch);
      return watch;
    },
  };
}

function tooManyStreams(): DomainError {
  return new DomainError(
    'RATE_LIMITED',
    `This device has ${STREAMS_PER_DEVICE} event streams open. Close one; a lost one ends within a minute.`,
    { details: { retry_after_seconds: 30 }, retryable: true },
  );
}

function processIsFull(): DomainError {
  return new DomainError('DEPENDENCY_UNAVAILABLE', 'There are too many event streams here. Retry shortly.', {
    details: { retry_after_seconds: 5 },
    retryable: true,
  });
}
