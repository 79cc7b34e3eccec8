import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArgon2PasswordHasher } from '../../platform/passwords/argon2-password-hasher.ts';
import { createTestApp, TEST_ADDRESS_HEADER, TEST_PASSWORD, type TestApp } from '../../testing/test-app.ts';
import { auditLog, sessions, users } from './tables.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});

afterAll(() => test.close());

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return test.app.request(`/api/v1/auth/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

describe('registering', () => {
  it('gives an account, a session and the tier of an installation without billing', async () => {
    const answer = await post('register', { email: '  Ada@Example.COM ', password: TEST_PASSWORD });
    expect(answer.status).toBe(201);
    const body = await answer.json();
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in_seconds: 900,
      user: { email: 'ada@example.com', tier: 'premium', entitlements_version: 1 },
    });
    const me = await test.app.request('/api/v1/auth/me', {
      headers: { Authorization: `Bearer ${body.access_token}` },
    });
    expect(await me.json()).toEqual(body.user);
    expect(me.headers.get('X-Entitlements-Version')).toBe('1');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('takes an address once, however it is written', async () => {
    const person = await test.signUp();
    const answer = await post('register', { email: person.email.toUpperCase(), password: TEST_PASSWORD });
    expect(answer.status).toBe(409);
    expect((await answer.json()).error.code).toBe('CONFLICT');
  });

  it.each([
    ['no address', { email: 'nobody', password: TEST_PASSWORD }, 'email'],
    ['a short password', { email: 'short@example.com', password: 'too short' }, 'password'],
    ['an unknown field', { email: 'more@example.com', password: TEST_PASSWORD, admin: true }, 'admin'],
  ])('refuses %s and names the field', async (_, body, field) => {
    const answer = await post('register', body);
    expect(answer.status).toBe(422);
    const { error } = await answer.json();
    expect(error.code).toBe('VALIDATION_ERROR');
    expect(error.details.fields.map((entry: { field: string }) => entry.field)).toEqual([field]);
  });

  it('keeps no password and logs neither password, token nor address', async () => {
    const person = await test.signUp();
    const [row] = await test.deps.db.select().from(users).where(eq(users.id, person.userId));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const log = test.logs.lines().join('\n');
    for (const secret of [person.password, person.email, person.accessToken, person.refreshToken]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('a password', () => {
  it('that others would guess is refused, and the answer does not repeat it', async () => {
    for (const password of ['qwertyuiop', 'Password123!', 'guess.me@example.com']) {
      const answer = await post('register', { email: 'guess.me@example.com', password });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(JSON.parse(text).error.details.fields[0].field).toBe('password');
      expect(text).not.toContain(password);
    }
  });

  it('is hashed anew at the next login when the parameters have grown', async () => {
    const person = await test.signUp();
    const hashOf = async () =>
      (await test.deps.db.select().from(users).where(eq(users.id, person.userId)))[0]?.passwordHash;
    const stronger = { memoryCost: 20_480, timeCost: 3, parallelism: 1 };
    const grown = test.with({
      passwords: createArgon2PasswordHasher({ concurrency: 1, maxWaiting: 8 }, stronger),
    });
    const logIn = (app: TestApp['app'], password: string) =>
      app.request('/api/v1/auth/login', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: person.email, password }),
      });
    const before = await hashOf();
    expect((await logIn(grown, 'not this one')).status).toBe(401);
    expect(await hashOf()).toBe(before);
    expect((await logIn(grown, person.password)).status).toBe(200);
    const after = await hashOf();
    expect(after).toMatch(/^\$argon2id\$v=19\$m=20480,t=3,p=1\$/);
    expect((await logIn(grown, person.password)).status).toBe(200);
    expect(await hashOf()).toBe(after);
  });
});

describe('logging in', () => {
  it('opens a session of its own for the right password', async () => {
    const person = await test.signUp();
    const answer = await post('login', { email: person.email, password: person.password });
    expect(answer.status).toBe(200);
    const rows = await test.deps.db.select().from(sessions).where(eq(sessions.userId, person.userId));
    expect(rows).toHaveLength(2);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const person = await test.signUp();
    const wrong = await post('login', { email: person.email, password: 'not this one' });
    const unknown = await post('login', { email: 'nobody@example.com', password: 'not this one' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const [first, second] = [await wrong.json(), await unknown.json()];
    expect({ ...first.error, request_id: '' }).toEqual({ ...second.error, request_id: '' });
  });

  it('refuses a suspended person, and their tokens at once', async () => {
    const person = await test.signUp();
    await test.deps.db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, person.userId));
    const login = await post('login', { email: person.email, password: person.password });
    const me = await person.call('GET', '/api/v1/auth/me');
    const refresh = await post('refresh', { refresh_token: person.refreshToken });
    for (const answer of [login, me, refresh]) {
      expect(answer.status).toBe(403);
      expect((await answer.json()).error.code).toBe('ACCOUNT_SUSPENDED');
    }
  });

  it('throttles guesses at one account, wherever they come from', async () => {
    const person = await test.signUp();
    const guess = (n: number) =>
      post('login', { email: person.email, password: `guess ${n}` }, { [TEST_ADDRESS_HEADER]: `a${n}` });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused?.headers.get('RateLimit-Limit')).toBe('10');
    expect(refused?.headers.get('RateLimit')).toMatch(/^"sign-in-account";r=0;t=\d+$/);
  });
});

describe('logging out', () => {
  it('ends the session: its access and refresh tokens stop working, and the log says who', async () => {
    const person = await test.signUp();
    expect((await person.call('POST', '/api/v1/auth/logout')).status).toBe(204);
    expect((await person.call('GET', '/api/v1/auth/me')).status).toBe(401);
    expect((await post('refresh', { refresh_token: person.refreshToken })).status).toBe(401);
    const entries = await test.deps.db.select().from(auditLog).where(eq(auditLog.actorUserId, person.userId));
    expect(entries.map(({ action }) => action)).toEqual(['user.registered', 'session.ended']);
  });
});

describe('the tier', () => {
  it('follows the account at once, and downwards when it is unknown', async () => {
    const person = await test.signUp();
    const setTier = (tier: string) =>
      test.deps.db.update(users).set({ tier, entitlementsVersion: 2 }).where(eq(users.id, person.userId));
    await setTier('pro');
    const pro = await person.call('GET', '/api/v1/auth/me');
    expect(pro.headers.get('RateLimit-Limit')).toBe('300');
    expect(pro.headers.get('X-Entitlements-Version')).toBe('2');
    await setTier('platinum');
    expect((await (await person.call('GET', '/api/v1/auth/me')).json()).tier).toBe('free');
  });
});
