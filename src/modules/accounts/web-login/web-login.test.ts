import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { purgeSessionTokens } from '../purge-sessions.ts';
import { auditLog, sessions, sessionTokens, users } from '../tables.ts';

const HERE = 'https://hivesync.example';
const COOKIE_NAME = '__Host-hs_session';

let test: TestApp;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock();
  test = await createTestApp({ deps: { clock } });
});

afterAll(() => test.close());

async function askFor(person: TestPerson) {
  const answer = await person.call('POST', '/api/v1/auth/session-token');
  expect(answer.status).toBe(201);
  return answer.json();
}

function exchange(token: string, headers: Record<string, string> = { Origin: HERE }) {
  return test.app.request('/api/v1/auth/session-exchange', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/5.0 Firefox/140.0', ...headers },
    body: JSON.stringify({ token }),
  });
}

const cookieOf = (answer: Response) => /^[^;]+/.exec(answer.headers.get('Set-Cookie') ?? '')?.[0] ?? '';

async function signInBrowser(person: TestPerson) {
  return cookieOf(await exchange((await askFor(person)).token));
}

const withCookie = (cookie: string, method: string, path: string, headers: Record<string, string> = {}) =>
  test.app.request(path, { method, headers: { Cookie: cookie, ...headers } });

describe('a one-time login', () => {
  it('signs a browser in with a cookie that scripts cannot read, for 12 hours', async () => {
    const person = await test.signUp();
    const login = await askFor(person);
    expect(login.url).toBe(`${HERE}/account/sign-in#token=${login.token}`);
    const answer = await exchange(login.token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const cookie = answer.headers.get('Set-Cookie') ?? '';
    for (const part of [`${COOKIE_NAME}=hsw_`, 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
      expect(cookie).toContain(part);
    }
    const body = await answer.json();
    expect(body.user.id).toBe(person.userId);
    expect(Date.parse(body.expires_at) - clock.now().getTime()).toBe(12 * 3_600_000);
    const me = await withCookie(cookieOf(answer), 'GET', '/api/v1/auth/me');
    expect([me.status, (await me.json()).email]).toEqual([200, person.email]);
    const { items } = await (await person.call('GET', '/api/v1/auth/sessions')).json();
    expect(items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['app', 'web']);
  });

  it('works once, of two exchanges at the same moment too', async () => {
    const { token } = await askFor(await test.signUp());
    const statuses = (await Promise.all([exchange(token), exchange(token)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 410]);
    const again = await exchange(token);
    expect((await again.json()).error.code).toBe('LINK_EXPIRED');
    expect(again.headers.get('Set-Cookie')).toBeNull();
  });

  it('is gone after 90 seconds, and when the session that asked has ended', async () => {
    const person = await test.signUp();
    const late = await askFor(person);
    clock.advance(90_000);
    expect((await exchange(late.token)).status).toBe(410);
    const ended = await askFor(person);
    await person.call('POST', '/api/v1/auth/logout');
    expect((await exchange(ended.token)).status).toBe(410);
  });

  it('signs nobody in from a page of another site', async () => {
    const { token } = await askFor(await test.signUp());
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }, {}]) {
      expect((await exchange(token, headers)).status).toBe(403);
    }
    expect((await exchange(token)).status).toBe(200);
  });

  it('is refused to a suspended person', async () => {
    const person = await test.signUp();
    const { token } = await askFor(person);
    await test.deps.db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, person.userId));
    expect((await (await exchange(token)).json()).error.code).toBe('ACCOUNT_SUSPENDED');
  });

  it('is stored hashed, audited, and deleted when it means nothing any more', async () => {
    const person = await test.signUp();
    const { token } = await askFor(person);
    const rows = await test.deps.db.select().from(sessionTokens);
    expect(JSON.stringify(rows)).not.toContain(token);
    const cookie = cookieOf(await exchange(token));
    expect(JSON.stringify(await test.deps.db.select().from(sessions))).not.toContain(cookie.split('=')[1]);
    const entries = await test.deps.db.select().from(auditLog).where(eq(auditLog.actorUserId, person.userId));
    expect(entries.map(({ action }) => action)).toEqual([
      'user.registered',
      'session_token.issued',
      'session.started',
    ]);
    expect(test.logs.lines().join('')).not.toMatch(/hst_|hsw_/);
    expect(await purgeSessionTokens(test.deps)).toBeGreaterThan(0);
    expect(await purgeSessionTokens(test.deps)).toBe(0);
  });
});

describe('a web session', () => {
  it('changes something for pages of this address and of listed sites alone', async () => {
    const cookie = await signInBrowser(await test.signUp());
    const attempts: [Record<string, string>, number][] = [
      [{ Origin: 'https://evil.example' }, 403],
      [{ Origin: 'https://evil.hivesync.example', 'Sec-Fetch-Site': 'same-site' }, 403],
      [{ Origin: 'null' }, 403],
      [{ Origin: 'vscode-webview://0a1b' }, 403],
      [{ 'Sec-Fetch-Site': 'same-site' }, 403],
      [{ 'Sec-Fetch-Site': 'none' }, 403],
      [{}, 403],
      [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
      [{ Origin: 'https://app.example.com', 'Sec-Fetch-Site': 'same-site' }, 200],
      [{ Origin: HERE }, 200],
    ];
    for (const [headers, status] of attempts) {
      const answer = await withCookie(cookie, 'POST', '/api/v1/auth/sessions/logout-all', headers);
      expect(answer.status, JSON.stringify(headers)).toBe(status);
    }
  });

  it('is no match for an Authorization header, and no proof where a made-up cookie is sent', async () => {
    const [ada, bob] = [await test.signUp(), await test.signUp()];
    const cookie = await signInBrowser(ada);
    const both = await withCookie(cookie, 'GET', '/api/v1/auth/me', {
      Authorization: `Bearer ${bob.accessToken}`,
    });
    expect((await both.json()).id).toBe(bob.userId);
    expect((await withCookie(`${COOKIE_NAME}=hsw_x`, 'GET', '/api/v1/auth/me')).status).toBe(401);
  });

  it('ends after 12 hours, by logging out, and when it is revoked', async () => {
    const person = await test.signUp();
    const [first, second, third] = [
      await signInBrowser(person),
      await signInBrowser(person),
      await signInBrowser(person),
    ];
    const out = await withCookie(first, 'POST', '/api/v1/auth/logout', { Origin: HERE });
    expect(out.status).toBe(204);
    expect(out.headers.get('Set-Cookie')).toMatch(new RegExp(`^${COOKIE_NAME}=;.*Max-Age=0`));
    expect((await withCookie(first, 'GET', '/api/v1/auth/me')).status).toBe(401);
    await withCookie(second, 'POST', '/api/v1/auth/sessions/logout-all', { Origin: HERE });
    expect((await withCookie(third, 'GET', '/api/v1/auth/me')).status).toBe(401);
    clock.advance(12 * 3_600_000);
    const late = await withCookie(second, 'GET', '/api/v1/auth/me');
    expect((await late.json()).error.code).toBe('AUTH_EXPIRED');
  });

  it('that signs another browser in lends it no longer life than its own', async () => {
    const cookie = await signInBrowser(await test.signUp());
    clock.advance(11 * 3_600_000);
    const asked = await withCookie(cookie, 'POST', '/api/v1/auth/session-token', { Origin: HERE });
    const { expires_at } = await (await exchange((await asked.json()).token)).json();
    expect(Date.parse(expires_at) - clock.now().getTime()).toBe(3_600_000);
  });

  it('has a cookie without the marks of https where people use plain http', async () => {
    const accounts = { ...test.deps.accounts, publicUrl: 'http://localhost:4000' };
    const { token } = await askFor(await test.signUp());
    const answer = await test.with({ accounts }).request('/api/v1/auth/session-exchange', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'http://localhost:4000' },
      body: JSON.stringify({ token }),
    });
    expect(answer.headers.get('Set-Cookie')).toMatch(/^hs_session=hsw_(?!.*Secure)/);
  });
});
