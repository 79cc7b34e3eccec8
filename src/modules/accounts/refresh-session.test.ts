import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { purgeExpiredSessions } from './purge-sessions.ts';
import { auditLog, refreshTokens, sessions } from './tables.ts';

const clock = new ManualClock();
const DAY_MS = 86_400_000;
let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
});

afterAll(() => test.close());

async function refresh(refreshToken: string, app = test.app) {
  const answer = await app.request('/api/v1/auth/refresh', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refresh_token: refreshToken }),
  });
  return { status: answer.status, body: await answer.json() };
}

it('gives a new refresh token each time, and access tokens that work', async () => {
  const person = await test.signUp();
  const first = await refresh(person.refreshToken);
  const second = await refresh(first.body.refresh_token);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(new Set([person.refreshToken, first.body.refresh_token, second.body.refresh_token]).size).toBe(3);
  const me = await test.app.request('/api/v1/auth/me', {
    headers: { Authorization: `Bearer ${second.body.access_token}` },
  });
  expect(me.status).toBe(200);
});

it('gives two tabs that refresh at once the same successor', async () => {
  const person = await test.signUp();
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(person.refreshToken)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(new Set(answers.map(({ body }) => body.refresh_token)).size).toBe(1);
  clock.advance(10_000);
  const late = await refresh(person.refreshToken);
  expect(late.body.refresh_token).toBe(answers[0]?.body.refresh_token);
});

it('ends the session when the previous token comes back after the leeway', async () => {
  const person = await test.signUp();
  const { body } = await refresh(person.refreshToken);
  clock.advance(10_001);
  expect((await refresh(person.refreshToken)).body.error.code).toBe('AUTH_INVALID');
  expect((await refresh(body.refresh_token)).status).toBe(401);
  expect((await person.call('GET', '/api/v1/auth/me')).status).toBe(401);
  const reused = await test.deps.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.actorUserId, person.userId), eq(auditLog.action, 'session.refresh_reused')));
  expect(reused).toHaveLength(1);
});

it('ends the session when a token before the previous one comes back, even within the leeway', async () => {
  const person = await test.signUp();
  const first = await refresh(person.refreshToken);
  const second = await refresh(first.body.refresh_token);
  expect((await refresh(person.refreshToken)).status).toBe(401);
  expect((await refresh(second.body.refresh_token)).status).toBe(401);
});

it('ends a session thirty days after it began, however often it was refreshed', async () => {
  const person = await test.signUp();
  let token = person.refreshToken;
  for (let day = 0; day < 29; day += 1) {
    clock.advance(DAY_MS);
    token = (await refresh(token)).body.refresh_token;
  }
  clock.advance(DAY_MS);
  expect(await refresh(token)).toMatchObject({ status: 401, body: { error: { code: 'AUTH_EXPIRED' } } });
  expect(await purgeExpiredSessions(test.deps)).toBeGreaterThan(0);
  expect(await test.deps.db.select().from(sessions).where(eq(sessions.userId, person.userId))).toEqual([]);
});

it('leaves no session behind when the account is deleted while it is refreshed', async () => {
  for (let round = 0; round < 8; round += 1) {
    const person = await test.signUp();
    const { body } = await refresh(person.refreshToken);
    const [deleted, ...refreshed] = await Promise.all([
      person.call('DELETE', '/api/v1/profile', { password: person.password }),
      refresh(body.refresh_token),
      refresh(body.refresh_token),
    ]);
    expect(deleted.status).toBe(202);
    for (const { status, body: given } of refreshed) {
      expect([200, 401]).toContain(status);
      if (status !== 200) continue;
      const headers = { Authorization: `Bearer ${given.access_token}` };
      expect((await test.app.request('/api/v1/auth/me', { headers })).status).toBe(401);
      expect((await refresh(given.refresh_token)).status).toBe(401);
    }
    const open = and(eq(sessions.userId, person.userId), isNull(sessions.revokedAt));
    expect(await test.deps.db.$count(sessions, open)).toBe(0);
  }
});

it('gives the same successor within the leeway while the session secret is rotated', async () => {
  const person = await test.signUp();
  const { body } = await refresh(person.refreshToken);
  const { accounts } = test.deps;
  const rotated = test.with({
    accounts: {
      ...accounts,
      sessionSecrets: ['the-next-session-secret-0123456789ab', ...accounts.sessionSecrets],
    },
  });
  const again = await refresh(person.refreshToken, rotated);
  expect(again.body.refresh_token).toBe(body.refresh_token);
});

it('keeps only hashes', async () => {
  const person = await test.signUp();
  const rows = await test.deps.db.select().from(refreshTokens);
  expect(JSON.stringify(rows)).not.toContain(person.refreshToken);
});

it.each(['', 'hsr_short', 'x'.repeat(200)])('refuses what is no token of ours: %j', async (token) => {
  expect([401, 422]).toContain((await refresh(token)).status);
});

it('tells an expired access token from a wrong one', async () => {
  const person = await test.signUp();
  clock.advance(15 * 60_000 + 1_000);
  const expired = await person.call('GET', '/api/v1/auth/me');
  expect((await expired.json()).error.code).toBe('AUTH_EXPIRED');
  const wrong = await test.app.request('/api/v1/auth/me', {
    headers: { Authorization: `Bearer ${person.accessToken}x` },
  });
  expect((await wrong.json()).error.code).toBe('AUTH_INVALID');
});
