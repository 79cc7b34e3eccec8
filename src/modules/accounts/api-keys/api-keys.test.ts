import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { apiKeys, auditLog, users } from '../tables.ts';

let clock: ManualClock;
let test: TestApp;

beforeAll(async () => {
  clock = new ManualClock();
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

async function makeKey(person: TestPerson, scopes: readonly string[]) {
  const answer = await person.call('POST', '/api/v1/api-keys', { name: 'CI', scopes });
  return { status: answer.status, ...(await answer.json()) };
}

function use(key: string, method: string, path: string, body?: unknown, app = test.app) {
  return app.request(`/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

it('shows a key once and keeps a keyed hash', async () => {
  const person = await test.signUp();
  const made = await makeKey(person, ['read', 'write', 'read']);
  expect(made).toMatchObject({
    status: 201,
    key: expect.stringMatching(/^hs_live_[\w-]{43}$/),
    prefix: made.key.slice(0, 14),
    scopes: ['read', 'write'],
    last_used_at: null,
  });
  const { items } = await (await person.call('GET', '/api/v1/api-keys')).json();
  const { key, status: _, ...rest } = made;
  expect(items).toEqual([rest]);
  const kept = JSON.stringify([
    await test.deps.db.select().from(apiKeys),
    await test.deps.db.select().from(auditLog),
    test.logs.lines(),
  ]);
  expect(kept).not.toContain(key);
});

it('opens what its scopes say, as the person, and notes its last use', async () => {
  const person = await test.signUp();
  const { key, id } = await makeKey(person, ['read']);
  expect(await (await use(key, 'GET', '/auth/me')).json()).toMatchObject({ id: person.userId });
  const refused = await use(key, 'POST', '/projects', { name: 'Shop' });
  expect(refused.status).toBe(403);
  expect((await refused.json()).error).toMatchObject({
    code: 'FORBIDDEN',
    details: { needed: ['write'], scopes: ['read'] },
  });
  const lastUse = async () =>
    (await test.deps.db.select().from(apiKeys).where(eq(apiKeys.id, id)))[0]?.lastUsedAt;
  expect(await lastUse()).toEqual(clock.now());
  clock.advance(60_000);
  await use(key, 'GET', '/projects');
  expect(await lastUse()).toEqual(clock.now());
  const writer = await makeKey(person, ['write']);
  expect((await use(writer.key, 'POST', '/projects', { name: 'Shop' })).status).toBe(201);
  expect((await use(writer.key, 'GET', '/projects')).status).toBe(403);
});

it('cannot make another key, nor look after sessions', async () => {
  const { key } = await makeKey(await test.signUp(), ['read', 'write', 'preview']);
  for (const [method, path] of [
    ['POST', '/api-keys'],
    ['GET', '/api-keys'],
    ['GET', '/auth/sessions'],
    ['POST', '/auth/sessions/logout-all'],
    ['POST', '/auth/logout'],
  ] as const) {
    const body = method === 'POST' ? { name: 'more', scopes: ['read'] } : undefined;
    expect((await use(key, method, path, body)).status, `${method} ${path}`).toBe(403);
  }
});

it('ends when it is revoked, by its owner alone, or its owner is suspended', async () => {
  const [person, other] = [await test.signUp(), await test.signUp()];
  const { key, id } = await makeKey(person, ['read']);
  expect((await other.call('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(404);
  expect((await use(key, 'GET', '/projects')).status).toBe(200);
  await test.deps.db.update(users).set({ suspendedAt: clock.now() }).where(eq(users.id, person.userId));
  expect((await use(key, 'GET', '/projects')).status).toBe(403);
  await test.deps.db.update(users).set({ suspendedAt: null }).where(eq(users.id, person.userId));
  expect((await person.call('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(204);
  expect((await use(key, 'GET', '/projects')).status).toBe(401);
  expect((await person.call('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(404);
  const entries = await test.deps.db.select().from(auditLog).where(eq(auditLog.subjectId, id));
  expect(entries.map(({ action }) => action)).toEqual(['api_key.created', 'api_key.revoked']);
});

it('works while the secret of its hash is rotated, and ends with it', async () => {
  const { key } = await makeKey(await test.signUp(), ['read']);
  const { accounts } = test.deps;
  const next = 'the-next-api-token-pepper-0123456789';
  const rotated = test.with({ accounts: { ...accounts, apiKeySecrets: [next, ...accounts.apiKeySecrets] } });
  expect((await use(key, 'GET', '/projects', undefined, rotated)).status).toBe(200);
  const without = test.with({ accounts: { ...accounts, apiKeySecrets: [next] } });
  expect((await use(key, 'GET', '/projects', undefined, without)).status).toBe(401);
});

it('is one of fifty at most, however many are asked for at once', async () => {
  const person = await test.signUp();
  const made = await Promise.all(Array.from({ length: 54 }, () => makeKey(person, ['read'])));
  expect(made.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(made.filter(({ status }) => status === 409)).toHaveLength(4);
});

it.each([[[]], [['admin']], ['read']])('refuses the scopes %j', async (scopes) => {
  const answer = await (await test.signUp()).call('POST', '/api/v1/api-keys', { name: 'CI', scopes });
  expect(answer.status).toBe(422);
});
