import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DomainError } from '../../contracts/errors.ts';
import type { UserHttpEnv } from '../../http/context.ts';
import { answerError } from '../../http/error-handler.ts';
import { idempotency } from '../../http/idempotency.ts';
import { systemIdentity } from '../../platform/identity.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createIdempotencyStore, purgeIdempotencyKeys } from './idempotency-store.ts';
import { idempotencyKeys } from './tables.ts';

let database: TestDatabase;
const clock = new ManualClock();
const ada = randomUUID();

/** What the handler was asked to do, under which id, and what it does next. */
let runs: string[];
let workIds: (string | undefined)[];
let handle: (body: string) => Promise<Response> | Response;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

beforeEach(() => {
  runs = [];
  workIds = [];
  handle = (body) => Response.json({ made: `${body} ${runs.length}` }, { status: 201 });
});

function request(options: { key?: string; body?: string; user?: string; path?: string; dies?: boolean }) {
  const { log } = createMemoryLogger();
  const app = new Hono<UserHttpEnv>();
  app.onError(answerError(log));
  app.use(async (c, next) => {
    c.set('requestId', 'r');
    c.set('log', log);
    c.set('actor', { userId: options.user ?? ada, sessionId: 's', tier: 'free' });
    await next();
  });
  const { db } = database;
  const stopped = { now: () => clock.now(), after: () => () => undefined };
  const store = createIdempotencyStore({
    db,
    clock: options.dies ? stopped : clock,
    identity: systemIdentity,
    answerSecrets: ['a-secret-of-this-test'],
  });
  app.use(idempotency(store));
  app.post('*', async (c) => {
    const body = await c.req.text();
    runs.push(body);
    workIds.push(c.var.workId);
    return handle(body);
  });
  return app.request(options.path ?? '/things', {
    method: 'POST',
    body: options.body ?? 'body',
    ...(options.key === undefined ? {} : { headers: { 'Idempotency-Key': options.key } }),
  });
}

describe('Idempotency-Key', () => {
  it('runs twenty equal requests at once exactly one time', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => request({ key })));
    expect(runs).toHaveLength(1);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const waiting = answers.find(({ status }) => status === 409);
    if (waiting !== undefined) {
      expect((await waiting.json()).error.code).toBe('CONFLICT');
      expect(waiting.headers.get('Retry-After')).toBe('1');
    }
  });

  it('gives the first answer again, and says so', async () => {
    const key = randomUUID();
    const first = await request({ key });
    const second = await request({ key });
    expect(runs).toHaveLength(1);
    expect(second.status).toBe(201);
    expect(await second.json()).toEqual(await first.json());
    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    expect(second.headers.get('Idempotent-Replayed')).toBe('true');
    expect(second.headers.get('Content-Type')).toBe('application/json');
  });

  it('refuses the same key with another body, while it runs and afterwards', async () => {
    const key = randomUUID();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    handle = async () => {
      enter();
      await gate;
      return new Response(null, { status: 204 });
    };
    const first = request({ key, body: 'one' });
    await entered;
    const during = await request({ key, body: 'two' });
    const same = await request({ key, body: 'one' });
    open();
    expect((await first).status).toBe(204);
    const after = await request({ key, body: 'two' });
    expect((await during.json()).error.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await same.json()).error.code).toBe('CONFLICT');
    expect((await after.json()).error.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await request({ key, body: 'one' })).status).toBe(204);
  });

  it('belongs to one person and one route', async () => {
    const key = randomUUID();
    await request({ key });
    await request({ key, user: randomUUID() });
    await request({ key, path: '/others' });
    expect(runs).toHaveLength(3);
  });

  it.each([
    ['an outage', 'DEPENDENCY_UNAVAILABLE'],
    ['a conflict', 'CONFLICT'],
    ['a limit', 'LIMIT_REACHED'],
    ['a missing right', 'UPGRADE_REQUIRED'],
    ['something missing', 'NOT_FOUND'],
    ['our own failure', 'INTERNAL_ERROR'],
  ] as const)('runs again after %s, which time can change', async (_, code) => {
    const key = randomUUID();
    handle = () => {
      throw new DomainError(code, 'not now');
    };
    await request({ key });
    handle = () => new Response('done', { status: 200 });
    expect((await request({ key })).status).toBe(200);
    expect(runs).toHaveLength(2);
    // What failed may have made something before it did.
    expect(workIds[1]).toBe(workIds[0]);
  });

  it('replays a refusal that time cannot change', async () => {
    const key = randomUUID();
    handle = () => {
      throw new DomainError('VALIDATION_ERROR', 'wrong');
    };
    await request({ key });
    expect((await request({ key })).status).toBe(422);
    expect(runs).toHaveLength(1);
  });

  it('gives the turn to a repeat when the first request was lost, and the late one writes nothing', async () => {
    const key = randomUUID();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    handle = async () => {
      enter();
      await gate;
      return new Response('late');
    };
    const lost = request({ key, dies: true });
    await entered;
    clock.advance(5_900);
    expect((await request({ key })).status).toBe(409);
    clock.advance(101);
    handle = () => new Response('in time');
    expect(await (await request({ key })).text()).toBe('in time');
    open();
    await lost;
    expect(await (await request({ key })).text()).toBe('in time');
    expect(runs).toHaveLength(2);
    expect(workIds[1]).toBe(workIds[0]);
  });

  it('keeps the turn of a request that takes long, as long as its process lives', async () => {
    const key = randomUUID();
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    handle = async () => {
      enter();
      await gate;
      return new Response('at last');
    };
    const slow = request({ key });
    await entered;
    for (let renewals = 0; renewals < 5; renewals += 1) {
      await vi.waitFor(() => expect(clock.pending).toBe(1));
      clock.advance(2_000);
    }
    await vi.waitFor(() => expect(clock.pending).toBe(1));
    expect((await request({ key })).status).toBe(409);
    open();
    expect(await (await slow).text()).toBe('at last');
    expect(clock.pending).toBe(0);
    expect(runs).toHaveLength(1);
  });

  it('gives each use an id of its own for what it makes, and none to a request without a key', async () => {
    await request({ key: randomUUID() });
    await request({ key: randomUUID() });
    await request({});
    expect(new Set(workIds).size).toBe(3);
    expect(workIds[2]).toBeUndefined();
  });

  it('is forgotten after 24 hours', async () => {
    const key = randomUUID();
    await request({ key });
    clock.advance(24 * 60 * 60_000 + 1);
    await request({ key, body: 'another' });
    expect(runs).toHaveLength(2);
    expect(workIds[1]).not.toBe(workIds[0]);
    clock.advance(24 * 60 * 60_000 + 1);
    expect(await purgeIdempotencyKeys({ db: database.db, clock })).toBeGreaterThan(0);
    expect(await database.db.select().from(idempotencyKeys)).toEqual([]);
  });

  it.each(['', ' ', 'a b', 'x'.repeat(256), 'ü'])('refuses %j', async (key) => {
    const answer = await request({ key });
    expect([201, 422]).toContain(answer.status);
    if (key.trim() !== '') expect(answer.status).toBe(422);
  });

  it('leaves requests without it alone', async () => {
    await request({});
    await request({});
    expect(runs).toHaveLength(2);
  });
});
