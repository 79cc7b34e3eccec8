/** The time of the queue's server, in milliseconds since 1970. */
export interface ServerClock {
  now(): number;
}

/** Two clocks drift apart by some milliseconds in this time. */
const REFRESH_MS = 10 * 60_000;

/**
 * Asks the server for its time now and then, and counts on from there by a clock that nobody sets: what the clock
 * of this machine says does not matter. All processes that share a queue thus mean the same moment by a delay.
 */
export async function createServerClock(
  readServerTime: () => Promise<number>,
  monotonic: () => number = () => performance.now(),
): Promise<ServerClock> {
  let offset = 0;
  let readAt = 0;

  async function refresh(): Promise<void> {
    const askedAt = monotonic();
    readAt = askedAt;
    const serverTime = await readServerTime();
    offset = serverTime - (askedAt + monotonic()) / 2;
  }

  await refresh();
  return {
    now() {
      // An answer that fails to come leaves the last one in place.
      if (monotonic() - readAt > REFRESH_MS) refresh().catch(() => undefined);
      return Math.round(offset + monotonic());
    },
  };
}
