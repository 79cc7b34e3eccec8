import type { Clock } from '../../../platform/clock.ts';
import type { Logger } from '../../../platform/log/logger.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { DEVICE_NEWS_CHANNEL } from '../../devices/index.ts';
import { JobWatch } from './job-watch.ts';

/** Wakes the event streams of a person's devices. */
export interface DeviceFeed {
  /** Starts to listen for a person. Close the watch when nobody waits any more. */
  watch(userId: string): JobWatch;
}

interface DeviceFeedDeps {
  readonly queue: Pick<JobQueue, 'subscribe'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the server drains. */
  readonly shutdown: AbortSignal;
}

/** Listens once per process, from the first watch on; what was not heard is found when streams look by themselves. */
export function createDeviceFeed(deps: DeviceFeedDeps): DeviceFeed {
  const watches = new Map<string, Set<JobWatch>>();
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
    watch(userId) {
      listen();
      const ofUser = watches.get(userId) ?? new Set();
      watches.set(userId, ofUser);
      const watch = new JobWatch(deps.clock, () => {
        ofUser.delete(watch);
        if (ofUser.size === 0 && watches.get(userId) === ofUser) watches.delete(userId);
      });
      ofUser.add(watch);
      return watch;
    },
  };
}
