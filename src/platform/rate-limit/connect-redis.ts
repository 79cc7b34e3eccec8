import { Redis } from 'ioredis';
import type { Logger } from '../log/logger.ts';

/** A connection for counters. It fails fast: while Redis is away each process counts alone. */
export function connectRedisForLimits(url: string, log: Logger): Redis {
  const client = new Redis(url, {
    connectionName: 'hivesync-limits',
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
  });
  client.on('error', (error) => log.warn({ error }, 'the connection for rate limits failed'));
  return client;
}
