import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../testing/manual-clock.ts';
import {
  createTestApp,
  TEST_ADDRESS_HEADER,
  TEST_INTERNAL_TOKEN,
  type TestApp,
  type TestPerson,
} from '../../../testing/test-app.ts';
import { auditLog, mailLinks, users } from '../tables.ts';

const NEW_PASSWORD = 'another long pass phrase';
const MINUTE_MS = 60_000;
let clock: ManualClock;
let test: TestApp;

beforeAll(async () => {
  clock = new ManualClock();
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

function post(path: string, body: unknown, address: string = randomUUID()) {
  return test.app.request(`/api/v1/auth/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [TEST_ADDRESS_HEADER]: address },
    body: JSON.stringify(body),
  });
}

/** Runs the task that sends mail, as the timer or the platform's schedule does. */
async function sendMail() {
  const headers = { Authorization: `Bearer ${TEST_INTERNAL_TOKEN}` };
  const answer = await test.app.request('/internal/tasks/mail', { method: 'POST', headers });
  expect(await answer.json()).toMatchObject({ ran: true });
}

/** The token in the newest message of one kind to a person. */
async function tokenFor(email: string, page: 'verify-email' | 'reset-password'): Promise<string> {
  await sendMail();
  const link = new RegExp(`https://hivesync\\.example/account/${page}#token=(hsl_[\\w-]{43})`);
  const [token] = test.mailbox
    .to(email)
    .flatMap(({ text }) => link.exec(text)?.[1] ?? [])
    .toReversed();
  if (token === undefined) throw new Error('no link was sent');
  return token;
}

const actionsOf = async (person: TestPerson) => {
  const entries = await test.deps.db.select().from(auditLog).where(eq(auditLog.actorUserId, person.userId));
  return entries.map(({ action }) => action);
};
const codeOf = async (answer: Response) => (await answer.json()).error.code;

describe('verifying an address', () => {
  it('is asked of everybody who registers, and done once by the link', async () => {
    const person = await test.signUp();
    const me = async () => (await person.call('GET', '/api/v1/auth/me')).json();
    expect(await me()).toMatchObject({ email_verified: false });
    const token = await tokenFor(person.email, 'verify-email');
    expect((await post('email/verify', { token })).status).toBe(204);
    expect(await me()).toMatchObject({ email_verified: true });
    const again = await post('email/verify', { token });
    expect([again.status, await codeOf(again)]).toEqual([410, 'LINK_EXPIRED']);
    expect(await actionsOf(person)).toEqual(['user.registered', 'user.email_verified']);
  });

  it('can be asked for again, three times an hour, until it is done', async () => {
    const person = await test.signUp();
    for (let count = 0; count < 3; count += 1) {
      expect((await person.call('POST', '/api/v1/auth/email/resend')).status).toBe(202);
    }
    const refused = await person.call('POST', '/api/v1/auth/email/resend');
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    const token = await tokenFor(person.email, 'verify-email');
    expect(test.mailbox.to(person.email)).toHaveLength(4);
    expect((await post('email/verify', { token })).status).toBe(204);
  });

  it('does not work after a day, nor with a link for something else', async () => {
    const person = await test.signUp();
    const token = await tokenFor(person.email, 'verify-email');
    expect((await post('password/reset', { token, password: NEW_PASSWORD })).status).toBe(410);
    clock.advance(24 * 60 * MINUTE_MS);
    expect((await post('email/verify', { token })).status).toBe(410);
  });
});

describe('a forgotten password', () => {
  const forget = (email: string) => post('password/forgot', { email });
  const logIn = (email: string, password: string) => post('login', { email, password });

  it('is replaced by a link, which ends every session and is told by mail', async () => {
    const person = await test.signUp();
    expect((await forget(person.email)).status).toBe(202);
    const token = await tokenFor(person.email, 'reset-password');
    expect((await post('password/reset', { token, password: NEW_PASSWORD })).status).toBe(204);
    expect((await person.call('GET', '/api/v1/auth/me')).status).toBe(401);
    expect((await post('refresh', { refresh_token: person.refreshToken })).status).toBe(401);
    expect((await logIn(person.email, person.password)).status).toBe(401);
    const signedIn = await logIn(person.email, NEW_PASSWORD);
    expect((await signedIn.json()).user.email_verified).toBe(true);
    await sendMail();
    expect(test.mailbox.to(person.email).at(-1)?.subject).toBe('Your password was changed');
    expect(await actionsOf(person)).toContain('user.password_reset');
  });

  it('is answered alike whether there is an account or not, and looked up by neither request', async () => {
    const person = await test.signUp();
    const nobody = `${randomUUID()}@example.com`;
    const answers = [await forget(person.email), await forget(nobody)];
    const seen = await Promise.all(
      answers.map(async (answer) => {
        const { 'x-request-id': _, ...headers } = Object.fromEntries(answer.headers);
        return { status: answer.status, body: await answer.text(), headers };
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
    const links = await test.deps.db.select().from(mailLinks).where(eq(mailLinks.userId, person.userId));
    expect(links).toEqual([]);
    await sendMail();
    expect(test.mailbox.to(nobody)).toEqual([]);
  });

  it('is reset once by any number of simultaneous uses of the link', async () => {
    const person = await test.signUp();
    await forget(person.email);
    const token = await tokenFor(person.email, 'reset-password');
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        post('password/reset', { token, password: `${NEW_PASSWORD} ${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410, 410, 410]);
  });

  it('voids the other links that were sent', async () => {
    const person = await test.signUp();
    await forget(person.email);
    const first = await tokenFor(person.email, 'reset-password');
    clock.advance(1_000);
    await forget(person.email);
    const second = await tokenFor(person.email, 'reset-password');
    expect(second).not.toBe(first);
    expect((await post('password/reset', { token: second, password: NEW_PASSWORD })).status).toBe(204);
    expect((await post('password/reset', { token: first, password: NEW_PASSWORD })).status).toBe(410);
  });

  it('does not work after half an hour, nor made up', async () => {
    const person = await test.signUp();
    await forget(person.email);
    const token = await tokenFor(person.email, 'reset-password');
    clock.advance(30 * MINUTE_MS);
    for (const tried of [token, `hsl_${'x'.repeat(43)}`, 'x']) {
      expect((await post('password/reset', { token: tried, password: NEW_PASSWORD })).status).toBe(410);
    }
    expect((await logIn(person.email, person.password)).status).toBe(200);
  });

  it('keeps the link for a better password when the chosen one is easily guessed', async () => {
    const person = await test.signUp();
    await forget(person.email);
    const token = await tokenFor(person.email, 'reset-password');
    for (const password of ['qwertyuiop', person.email]) {
      const refused = await post('password/reset', { token, password });
      expect([refused.status, await codeOf(refused)]).toEqual([422, 'VALIDATION_ERROR']);
    }
    expect((await post('password/reset', { token, password: NEW_PASSWORD })).status).toBe(204);
  });

  it('sends nothing to a suspended account', async () => {
    const person = await test.signUp();
    await sendMail();
    await test.deps.db.update(users).set({ suspendedAt: clock.now() }).where(eq(users.id, person.userId));
    await forget(person.email);
    await sendMail();
    expect(test.mailbox.to(person.email)).toHaveLength(1);
  });

  it('is asked for three times an hour and address, wherever from', async () => {
    const email = `${randomUUID()}@example.com`;
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await forget(email)).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });
});

it('keeps tokens of links only as hashes, and neither them nor addresses in the log or the audit log', async () => {
  const person = await test.signUp();
  const token = await tokenFor(person.email, 'verify-email');
  const [link] = await test.deps.db.select().from(mailLinks).where(eq(mailLinks.userId, person.userId));
  const audit = await test.deps.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.actorUserId, person.userId)));
  const kept = JSON.stringify([link, audit, test.logs.lines()]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(person.email);
});
