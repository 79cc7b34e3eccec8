import { randomUUID } from 'node:crypto';
import { eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { rateLimits } from '../../modules/requests/tables.ts';
import { eventually } from '../../testing/eventually.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { connectRedisForLimits } from './connect-redis.ts';
import { createRateLimiter, type RateLimitStore } from './flexible-rate-limiter.ts';

const LIMIT = { name: 'test', points: 5, windowSeconds: 60 };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

function promises(openStore: () => RateLimitStore) {
  it('lets exactly the limit through, however many come at once', async () => {
    const limiter = createRateLimiter(openStore());
    const key = randomUUID();
    const verdicts = await Promise.all(Array.from({ length: 30 }, () => limiter.consume(LIMIT, key)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(5);
    expect(Math.min(...verdicts.map(({ remaining }) => remaining))).toBe(0);
    for (const { resetSeconds } of verdicts) {
      expect(resetSeconds).toBeGreaterThan(0);
      expect(resetSeconds).toBeLessThanOrEqual(60);
    }
  });

  it('counts each key and each limit for itself', async () => {
    const limiter = createRateLimiter(openStore());
    const [key, other] = [randomUUID(), randomUUID()];
    for (let n = 0; n < 6; n += 1) await limiter.consume(LIMIT, key);
    expect((await limiter.consume(LIMIT, other)).remaining).toBe(4);
    expect((await limiter.consume({ ...LIMIT, name: 'another' }, key)).remaining).toBe(4);
  });
}

function sharedPromises(openStore: () => RateLimitStore) {
  promises(openStore);

  it('counts what two processes let through together', async () => {
    const key = randomUUID();
    const limiters = [createRateLimiter(openStore()), createRateLimiter(openStore())];
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, (_, n) => limiters[n % 2]?.consume(LIMIT, key)),
    );
    expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(5);
  });
}

describe('limits in memory', () => promises(() => ({ kind: 'memory' })));

describe('limits in Postgres', () => {
  const open = (): RateLimitStore => ({ kind: 'postgres', db: database.db, table: rateLimits });
  sharedPromises(open);

  it('begins a new window when the old one is over', async () => {
    const limiter = createRateLimiter(open());
    const key = randomUUID();
    for (let n = 0; n < 6; n += 1) await limiter.consume(LIMIT, key);
    const [row] = await database.db
      .select()
      .from(rateLimits)
      .where(like(rateLimits.key, `%${key}`));
    await database.db
      .update(rateLimits)
      .set({ expire: new Date(Date.now() - 1_000) })
      .where(eq(rateLimits.key, row?.key ?? ''));
    expect((await limiter.consume(LIMIT, key)).remaining).toBe(4);
  });

  it('goes on counting alone while the database is away', async () => {
    const lost = await createTestDatabase();
    const limiter = createRateLimiter({ kind: 'postgres', db: lost.db, table: rateLimits });
    await lost.close();
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => limiter.consume(LIMIT, 'key')));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(5);
  });
});

describe.skipIf(inject('redisUrl') === null)('limits in Redis', () => {
  const logs = createMemoryLogger();
  const clients: ReturnType<typeof connectRedisForLimits>[] = [];
  const connect = async (url: string) => {
    const client = connectRedisForLimits(url, logs.log);
    clients.push(client);
    return client;
  };

  beforeAll(async () => {
    const client = await connect(inject('redisUrl') ?? '');
    await eventually(() => expect(client.status).toBe('ready'));
  });

  afterAll(() => {
    for (const client of clients) client.disconnect();
  });

  sharedPromises(() => {
    const [client] = clients;
    if (client === undefined) throw new Error('Redis is not connected');
    return { kind: 'redis', client };
  });

  it('goes on counting alone while Redis is away', async () => {
    const client = await connect('redis://127.0.0.1:1');
    const limiter = createRateLimiter({ kind: 'redis', client });
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => limiter.consume(LIMIT, 'key')));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(5);
  });
});
