import type { PgTable } from 'drizzle-orm/pg-core';
import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterDrizzle,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Database } from '../db/database.ts';
import type { RateLimit, RateLimiter, RateLimitVerdict } from './rate-limiter.ts';

/** Where counters live: in this process, in the application's database, or in Redis. */
export type RateLimitStore =
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly db: Database; readonly table: PgTable }
  | { readonly kind: 'redis'; readonly client: Redis };

const PREFIX = 'hs_limit';

/** Fixed windows in the given store. A store that fails is replaced by counting in memory, per request. */
export function createRateLimiter(store: RateLimitStore): RateLimiter {
  const limiters = new Map<string, RateLimiterAbstract>();
  return {
    async consume(limit, key) {
      const id = `${limit.name}:${limit.points}:${limit.windowSeconds}`;
      const limiter = limiters.get(id) ?? openLimiter(store, limit);
      limiters.set(id, limiter);
      try {
        return toVerdict(await limiter.consume(key), true);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return toVerdict(refusal, false);
        throw refusal;
      }
    },
  };
}

function openLimiter(store: RateLimitStore, limit: RateLimit): RateLimiterAbstract {
  const options = {
    keyPrefix: `${PREFIX}:${limit.name}`,
    points: limit.points,
    duration: limit.windowSeconds,
  };
  const memory = new RateLimiterMemory(options);
  switch (store.kind) {
    case 'memory':
      return memory;
    case 'postgres':
      return new RateLimiterDrizzle({
        ...options,
        storeClient: store.db,
        schema: store.table,
        // Expired rows are deleted by maintenance; a timer here would run in serverless too.
        clearExpiredByTimeout: false,
        insuranceLimiter: memory,
      });
    case 'redis':
      return new RateLimiterRedis({ ...options, storeClient: store.client, insuranceLimiter: memory });
  }
}

function toVerdict(result: RateLimiterRes, allowed: boolean): RateLimitVerdict {
  return {
    allowed,
    remaining: result.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1_000)),
  };
}
