import pg from 'pg';
import { Listeners } from './listeners.ts';
import type { Reporting } from './queue-backend.ts';

export interface NotificationListener {
  /** Resolves when the channel is heard. The returned function stops listening. */
  listen(channel: string, heard: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 1_000;
const KEEP_ALIVE_MS = 10_000;

/**
 * LISTEN on one connection that is made again whenever it is lost, for as long as it takes. What was notified
 * meanwhile is lost, as with every NOTIFY; that it may be is told.
 */
export function openNotificationListener(
  url: string,
  reporting: Reporting,
  tls: Pick<pg.ClientConfig, 'ssl'> = {},
): NotificationListener {
  const { log, reportOutage } = reporting;
  const listeners = new Listeners((error) => log.error({ error }, 'a queue listener failed'));
  const closing = new AbortController();
  let connection: Promise<pg.Client> | undefined;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      ...tls,
      application_name: 'hivesync-listen',
      keepAlive: true,
      // A connection that a firewall forgot is noticed in seconds, not hours.
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    client.on('error', (error) => {
      if (!closing.signal.aborted) reportOutage(error, 'queue notifications interrupted');
    });
    client.on('notification', ({ channel, payload }) => listeners.emit(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of listeners.channels()) await client.query(listenTo(channel));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', reconnect);
    return client;
  }

  function reconnect(): void {
    if (!closing.signal.aborted) connection = connectUntilItHolds();
  }

  async function connectUntilItHolds(): Promise<pg.Client> {
    for (let delay = FIRST_RETRY_MS; ; delay = Math.min(delay * 2, LONGEST_RETRY_MS)) {
      closing.signal.throwIfAborted();
      try {
        const client = await connect();
        listeners.tellGap();
        return client;
      } catch (error) {
        reportOutage(error, 'queue notifications are not connected');
        await sleep(delay, closing.signal);
      }
    }
  }

  return {
    async listen(channel, heard, onGap = () => undefined) {
      const isFirst = listeners.add(channel, heard);
      try {
        connection ??= connect();
        const client = await connection;
        if (isFirst) await client.query(listenTo(channel));
      } catch (error) {
        listeners.remove(channel, heard);
        connection = undefined;
        throw error;
      }
      const stopWatching = listeners.watchGaps(onGap);
      return async () => {
        stopWatching();
        if (!listeners.remove(channel, heard) || closing.signal.aborted) return;
        const client = await connection;
        await client?.query(`un${listenTo(channel)}`);
      };
    },
    async close() {
      closing.abort();
      const client = await connection?.catch(() => undefined);
      await client?.end();
    },
  };
}

const listenTo = (channel: string) => `listen ${pg.escapeIdentifier(channel)}`;

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
