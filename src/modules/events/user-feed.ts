import { DomainError } from '../../contracts/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { DatabaseNews } from '../../platform/db/database-news.ts';
import type { Logger } from '../../platform/log/logger.ts';
import { WakeUp } from '../../platform/wake-up.ts';
import { EventLoader } from './event-loader.ts';
import { USER_EVENTS_CHANNEL } from './record-user-events.ts';

/** Brings news of people's events to the streams of this process. */
export interface UserFeed {
  readonly loader: EventLoader;
  /** Starts to wait for news of a person. Throws `RATE_LIMITED` and `DEPENDENCY_UNAVAILABLE` over the caps. */
  watch(userId: string): UserWatch;
}

export interface UserWatch {
  wait(timeoutMs: number, signal: AbortSignal): Promise<void>;
  /** Makes room for another. Closing twice is closing once. */
  readonly close: () => void;
}

export interface UserFeedDeps {
  readonly db: Database;
  readonly databaseNews: DatabaseNews;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the server drains. */
  readonly shutdown: AbortSignal;
}

/** Streams of one person at one process: more than anybody has windows and devices. */
export const STREAMS_PER_PERSON = 10;
/** Streams at one process: beyond it others serve better. */
const STREAMS_PER_PROCESS = 10_000;

/**
 * Listens once for all streams, from the first on. News says only whose events have grown: they are read from
 * Postgres, no faster than each client takes them, so a slow client costs no memory and misses nothing.
 */
export function createUserFeed(deps: UserFeedDeps): UserFeed {
  const watches = new Map<string, Set<WakeUp>>();
  let open = 0;
  let listening: Promise<() => Promise<void>> | null = null;

  const ring = (userId: string) => {
    for (const watch of watches.get(userId) ?? []) watch.ring();
  };
  /** What was told while nobody listened was not heard: every stream looks once more. */
  const ringAll = () => {
    for (const userId of watches.keys()) ring(userId);
  };

  function listen(): void {
    if (listening !== null || deps.shutdown.aborted) return;
    listening = deps.databaseNews.listen(USER_EVENTS_CHANNEL, ring, ringAll);
    listening.then(ringAll, (error: unknown) => {
      listening = null;
      deps.log.warn({ error }, 'news of people’s events not available; event streams poll');
    });
  }

  return {
    loader: new EventLoader(deps.db),
    watch(userId) {
      const ofUser = watches.get(userId) ?? new Set();
      if (ofUser.size >= STREAMS_PER_PERSON) throw tooManyStreams();
      if (open >= STREAMS_PER_PROCESS) throw processIsFull();
      listen();
      const watch = new WakeUp(deps.clock);
      watches.set(userId, ofUser.add(watch));
      open += 1;
      return {
        wait: (timeoutMs, signal) => watch.wait(timeoutMs, signal),
        close: () => {
          if (!ofUser.delete(watch)) return;
          open -= 1;
          if (ofUser.size === 0 && watches.get(userId) === ofUser) watches.delete(userId);
        },
      };
    },
  };
}

function tooManyStreams(): DomainError {
  return new DomainError(
    'RATE_LIMITED',
    `You have ${STREAMS_PER_PERSON} event streams open. Close one, or share one among your windows.`,
    { details: { retry_after_seconds: 30 }, retryable: true },
  );
}

function processIsFull(): DomainError {
  return new DomainError('DEPENDENCY_UNAVAILABLE', 'There are too many event streams here. Retry shortly.', {
    details: { retry_after_seconds: 5 },
    retryable: true,
  });
}
