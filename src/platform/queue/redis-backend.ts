import { randomUUID } from 'node:crypto';
import { type ConnectionOptions, createRedisBackend, type RedisQueueBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../log/logger.ts';
import { Listeners } from './listeners.ts';
import type { QueueBackend, Reporting, SideChannel } from './queue-backend.ts';

const CONNECT_TIMEOUT_MS = 5_000;

const reconnectDelay = (attempt: number) => Math.min(50 * 2 ** Math.min(attempt, 5), 1_000);

/** A caller waits for this many attempts to reconnect, some two seconds in all, before it is told. */
const CALLER_RETRIES = 4;

/** BullMQ on Redis. `prefix` carries a hash tag, so that a cluster keeps all keys of a script together. */
export async function connectRedisBackend(
  url: string,
  prefix: string,
  reporting: Reporting,
): Promise<QueueBackend<RedisQueueBackend, ConnectionOptions>> {
  const common = { url, connectTimeout: CONNECT_TIMEOUT_MS, retryStrategy: reconnectDelay };
  return {
    kind: 'redis',
    classes: withBackend(createRedisBackend),
    callerConnection: { ...common, maxRetriesPerRequest: CALLER_RETRIES },
    workerConnection: { ...common },
    keyPrefix: { prefix },
    sideChannel: await openSideChannel(url, prefix, reporting),
  };
}

async function openSideChannel(
  url: string,
  prefix: string,
  { log, reportOutage }: Reporting,
): Promise<SideChannel> {
  const options = { connectTimeout: CONNECT_TIMEOUT_MS, retryStrategy: reconnectDelay };
  const commands = new Redis(url, { ...options, maxRetriesPerRequest: CALLER_RETRIES });
  const subscriber = new Redis(url, { ...options, maxRetriesPerRequest: null, lazyConnect: true });
  const listeners = new Listeners((error) => log.error({ error }, 'a queue listener failed'));
  for (const client of [commands, subscriber]) {
    client.on('error', (error) => reportOutage(error, 'queue connection failed'));
  }
  subscriber.on('message', (channel, message) => listeners.emit(channel, message));
  subscriber.once('ready', () => {
    // Later ones follow a loss: told once the channels are heard again.
    subscriber.on('ready', () => {
      subscriber.subscribe(...listeners.channels()).then(
        () => listeners.tellGap(),
        () => undefined,
      );
    });
  });
  const name = (channel: string) => `${prefix}:channel:${channel}`;
  try {
    await warnOfUnsafeSettings(commands, log);
  } catch (error) {
    commands.disconnect();
    throw error;
  }
  return {
    async publish(channel, message) {
      await commands.publish(name(channel), message);
    },
    async subscribe(channel, listener, onGap = () => undefined) {
      if (listeners.add(name(channel), listener)) await subscriber.subscribe(name(channel));
      const stopWatching = listeners.watchGaps(onGap);
      return async () => {
        stopWatching();
        if (listeners.remove(name(channel), listener)) await subscriber.unsubscribe(name(channel));
      };
    },
    async check() {
      const key = `${prefix}:check:${randomUUID()}`;
      await commands.set(key, 'written', 'EX', 60);
      if ((await commands.getdel(key)) !== 'written') throw new Error('Redis did not keep what was written');
    },
    async readTime() {
      const [seconds = 0, microseconds = 0] = (await commands.time()).map(Number);
      return seconds * 1_000 + microseconds / 1_000;
    },
    async lastEventId(queue) {
      const [last] = await commands.xrevrange(`${prefix}:${queue}:events`, '+', '-', 'COUNT', 1);
      return last?.[0] ?? '0-0';
    },
    async close() {
      subscriber.disconnect();
      await commands.quit().catch(() => commands.disconnect());
    },
  };
}

/** A Redis that may drop keys, or that forgets everything in a restart, loses accepted jobs. */
async function warnOfUnsafeSettings(client: Redis, log: Logger): Promise<void> {
  const info = await client.info();
  const policy = /^maxmemory_policy:(.*)$/m.exec(info)?.[1]?.trim();
  if (policy !== undefined && policy !== 'noeviction') {
    log.warn({ policy }, 'Redis may evict jobs: set maxmemory-policy to noeviction');
  }
  if (/^aof_enabled:0/m.test(info)) {
    log.warn({}, 'Redis forgets recent jobs when it restarts: set appendonly to yes');
  }
}
