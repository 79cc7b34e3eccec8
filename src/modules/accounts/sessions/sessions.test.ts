import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { setSuspended } from '../suspension.ts';
import { auditLog } from '../tables.ts';
import { toDeviceName, toUserAgent } from './device-name.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
let clock: ManualClock;
let test: TestApp;

beforeAll(async () => {
  clock = new ManualClock();
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

async function logIn(person: TestPerson, userAgent: string) {
  const answer = await test.app.request('/api/v1/auth/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': userAgent },
    body: JSON.stringify({ email: person.email, password: person.password }),
  });
  const { access_token } = await answer.json();
  const headers = { Authorization: `Bearer ${access_token}` };
  return { call: async (method: string, path: string) => test.app.request(path, { method, headers }) };
}

const list = async (person: Pick<TestPerson, 'call'>) =>
  (await (await person.call('GET', '/api/v1/auth/sessions')).json()).items;

it('are listed with device, beginning and last use, and which one asks', async () => {
  const person = await test.signUp();
  const begun = clock.now().toISOString();
  clock.advance(60_000);
  const browser = await logIn(person, FIREFOX);
  const items = await list(browser);
  expect(items).toMatchObject([
    { device: 'Firefox on Linux', is_current: true },
    { device: 'Unknown device', created_at: begun, last_used_at: begun, is_current: false },
  ]);
  clock.advance(5 * 60_000);
  await list(person);
  const other = (await list(browser)).find(({ is_current }: { is_current: boolean }) => !is_current);
  expect(other.last_used_at).toBe(clock.now().toISOString());
});

it('end one at a time, at once, and never somebody else’s', async () => {
  const [person, other] = [await test.signUp(), await test.signUp()];
  const browser = await logIn(person, FIREFOX);
  const [{ id }] = (await list(person)).filter(({ is_current }: { is_current: boolean }) => !is_current);
  expect((await other.call('DELETE', `/api/v1/auth/sessions/${id}`)).status).toBe(404);
  expect((await browser.call('GET', '/api/v1/auth/me')).status).toBe(200);
  expect((await person.call('DELETE', `/api/v1/auth/sessions/${id}`)).status).toBe(204);
  expect((await browser.call('GET', '/api/v1/auth/me')).status).toBe(401);
  expect((await person.call('DELETE', `/api/v1/auth/sessions/${id}`)).status).toBe(404);
  expect(await list(person)).toHaveLength(1);
});

it('end all together but for the one that asks, and the log says so', async () => {
  const person = await test.signUp();
  const others = [await logIn(person, FIREFOX), await logIn(person, 'curl/8.5.0')];
  const answer = await person.call('POST', '/api/v1/auth/sessions/logout-all');
  expect(await answer.json()).toEqual({ ended: 2 });
  for (const other of others) expect((await other.call('GET', '/api/v1/auth/me')).status).toBe(401);
  expect((await person.call('GET', '/api/v1/auth/me')).status).toBe(200);
  const entries = await test.deps.db.select().from(auditLog).where(eq(auditLog.actorUserId, person.userId));
  expect(entries.at(-1)).toMatchObject({ action: 'session.others_revoked', details: { sessions: 2 } });
});

it.each([
  [FIREFOX, 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1', 'Safari on iPhone'],
  ['curl/8.5.0', 'curl'],
  ['something else', 'Unknown device'],
])('name the client %s', (userAgent, name) => {
  expect(toDeviceName(toUserAgent(userAgent))).toBe(name);
});

it('keep of a client’s name what is printable and short', () => {
  expect(toUserAgent('a\u0000b\u202e')).toBe('ab');
  expect(toUserAgent('x'.repeat(5_000))).toHaveLength(256);
  expect(toUserAgent(' ')).toBeNull();
});

it('are kept out with a suspended person, whose event streams end, until it is taken back', async () => {
  const person = await test.signUp();
  const stream = await person.call('GET', '/api/v1/events');
  const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const untilConnected = async (text = ''): Promise<void> => {
    if (!text.includes('event: connected')) await untilConnected(text + (await events?.read())?.value);
  };
  await untilConnected();
  const suspend = (suspended: boolean) =>
    test.deps.db.transaction((tx) =>
      setSuspended({ ...test.deps, requestId: 'test' }, tx, { userId: person.userId, suspended }),
    );
  expect([await suspend(true), await suspend(true)]).toEqual([true, false]);
  expect(await events?.read()).toMatchObject({ done: true });
  expect((await person.call('GET', '/api/v1/auth/me')).status).toBe(403);
  expect(await suspend(false)).toBe(true);
  expect(await (await person.call('GET', '/api/v1/auth/me')).json()).toMatchObject({ is_admin: false });
  const entries = await test.deps.db.select().from(auditLog).where(eq(auditLog.subjectId, person.userId));
  const actions = entries.map(({ action }) => action);
  expect(actions.filter((action) => action.includes('suspended'))).toEqual([
    'user.suspended',
    'user.unsuspended',
  ]);
});
