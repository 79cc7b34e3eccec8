import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, TEST_ADDRESS_HEADER, type TestApp } from '../../../testing/test-app.ts';
import {
  startTestProvider,
  TEST_CLIENT_ID,
  type TestProvider,
  type TokenClaims,
} from '../../../testing/test-provider.ts';
import { sendMail } from '../../../testing/test-team.ts';
import { auditLog, sessions, userIdentities, users } from '../tables.ts';
import { PROVIDER_FACTS } from './providers.ts';

const NONCE = 'nonce-of-a-test-0';

let test: TestApp;
let app: TestApp['app'];
let google: TestProvider;
let apple: TestProvider;

beforeAll(async () => {
  [test, google, apple] = await Promise.all([
    createTestApp(),
    startTestProvider('https://accounts.google.com'),
    startTestProvider('https://appleid.apple.com'),
  ]);
  const settings = ({ keysUrl }: TestProvider) => ({
    clientIds: ['another-client', TEST_CLIENT_ID],
    keysUrl,
    keysRefetchMs: 0,
  });
  app = test.with({
    accounts: {
      ...test.deps.accounts,
      identityProviders: { google: settings(google), apple: settings(apple) },
    },
  });
});
afterAll(() => Promise.all([test.close(), google.close(), apple.close()]));

const newAddress = () => `person-${randomUUID()}@example.com`;
const verified = (email: string) => ({ email, email_verified: true });

function send(provider: 'google' | 'apple', idToken: string, nonce = NONCE, to = app) {
  return to.request(`/api/v1/auth/${provider}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [TEST_ADDRESS_HEADER]: randomUUID() },
    body: JSON.stringify({ id_token: idToken, nonce }),
  });
}

async function signIn(email: string, claims: TokenClaims = {}) {
  return send('google', await google.sign({ subject: email, more: verified(email), ...claims }));
}

const callAs = async (token: string, method: string, path: string, body?: object) =>
  app.request(path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const codeOf = async (answer: Response) => (await answer.json()).error.code;
const actionsOf = async (userId: string) =>
  (await test.deps.db.select().from(auditLog).where(eq(auditLog.actorUserId, userId))).map(
    ({ action, details }) => `${action} ${details.by ?? ''}`.trim(),
  );

describe('signing in with a provider', () => {
  it('makes a verified account without a password, and finds it again whatever becomes of the address', async () => {
    const email = newAddress();
    const first = await signIn(email);
    expect(first.status).toBe(200);
    const { user, access_token } = await first.json();
    expect(user).toMatchObject({ email, email_verified: true });
    const profile = await app.request('/api/v1/profile', {
      headers: { Authorization: `Bearer ${access_token}` },
    });
    expect(await profile.json()).toMatchObject({ has_password: false, providers: ['google'], name: null });
    const again = await signIn(email, { more: verified(newAddress()) });
    expect((await again.json()).user.id).toBe(user.id);
    const unverified = await signIn(email, { more: {} });
    expect((await unverified.json()).user.id).toBe(user.id);
    expect(await actionsOf(user.id)).toEqual([
      'user.registered google',
      ...Array(3).fill('session.started google'),
    ]);
    const login = await app.request('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: 'anything at all' }),
    });
    expect(await codeOf(login)).toBe('AUTH_INVALID');
  });

  it('takes a boolean that Apple writes as text', async () => {
    const email = newAddress();
    const claims = { subject: email, more: { email: email.toUpperCase(), email_verified: 'true' } };
    const answer = await send('apple', await apple.sign(claims));
    expect((await answer.json()).user.email).toBe(email);
  });

  it('makes one account of two first sign-ins at once', async () => {
    const email = newAddress();
    const answers = await Promise.all([signIn(email), signIn(email), signIn(email)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).user.id));
    expect(new Set(ids).size).toBe(1);
    expect(await actionsOf(ids[0])).toContain('user.registered google');
  });

  it('joins an account when the address is verified on both sides, and tells its owner', async () => {
    const person = await test.signUp();
    const refused = await signIn(person.email);
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'CONFLICT']);
    await test.deps.db.update(users).set({ emailVerifiedAt: new Date() }).where(eq(users.id, person.userId));
    const unverified = await signIn(person.email, { more: { email: person.email, email_verified: false } });
    expect([unverified.status, await codeOf(unverified)]).toEqual([403, 'FORBIDDEN']);
    const joined = await signIn(person.email);
    expect((await joined.json()).user.id).toBe(person.userId);
    expect(await actionsOf(person.userId)).toEqual([
      'user.registered',
      'user.identity_linked google',
      'session.started google',
    ]);
    const { rows } = { rows: await test.deps.db.select().from(userIdentities) };
    expect(rows.filter(({ userId }) => userId === person.userId)).toHaveLength(1);
  });

  it('proves that a person without a password is there, who then ends the account', async () => {
    const [email, other] = [newAddress(), newAddress()];
    const { access_token } = await (await signIn(email)).json();
    await signIn(other);
    const end = async (subject: string) =>
      app.request('/api/v1/profile', {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ provider: 'google', id_token: await google.sign({ subject }), nonce: NONCE }),
      });
    expect((await end(other)).status).toBe(403);
    expect((await end('nobody')).status).toBe(403);
    expect((await end(email)).status).toBe(202);
    const fresh = await (await signIn(email)).json();
    expect(fresh.user).toMatchObject({ email, email_verified: true });
  });

  it('is proof enough of a person without a password while the session is fresh', async () => {
    const email = newAddress();
    const { access_token, user } = await (await signIn(email)).json();
    const end = () => callAs(access_token, 'DELETE', '/api/v1/profile', {});
    const ofPerson = eq(sessions.userId, user.id);
    const ago = (minutes: number) => ({ createdAt: new Date(Date.now() - minutes * 60_000) });
    await test.deps.db.update(sessions).set(ago(11)).where(ofPerson);
    expect((await end()).status).toBe(403);
    // A browser's session tells when it was opened, and not when its person was last there.
    await test.deps.db
      .update(sessions)
      .set({ ...ago(1), cookieHash: user.id })
      .where(ofPerson);
    expect((await end()).status).toBe(403);
    await test.deps.db.update(sessions).set({ cookieHash: null }).where(ofPerson);
    expect((await end()).status).toBe(202);
  });

  it('is refused to a suspended person', async () => {
    const email = newAddress();
    const { user } = await (await signIn(email)).json();
    await test.deps.db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, user.id));
    expect(await codeOf(await signIn(email))).toBe('ACCOUNT_SUSPENDED');
  });

  it('is switched off where it is not configured, and says what would switch it on', async () => {
    const answer = await send('apple', 'x', NONCE, test.app);
    expect(answer.status).toBe(503);
    expect((await answer.json()).error.message).toContain(PROVIDER_FACTS.apple.variable);
  });
});

describe('an ID token', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  it.each<[string, TokenClaims, string]>([
    ['of another issuer', { issuer: 'https://evil.example' }, 'AUTH_INVALID'],
    ['of the other provider', { issuer: 'https://appleid.apple.com' }, 'AUTH_INVALID'],
    ['for another application', { audience: 'someone-else' }, 'AUTH_INVALID'],
    ['of another sign-in', { nonce: 'another-nonce-0000' }, 'AUTH_INVALID'],
    ['without a nonce', { more: { nonce: undefined } }, 'AUTH_INVALID'],
    ['whose nonce is not hashed', { more: { nonce: NONCE } }, 'AUTH_INVALID'],
    ['that has expired', { issuedAt: minutesAgo(9), expiresAt: minutesAgo(2) }, 'AUTH_EXPIRED'],
    ['that was kept for longer than a sign-in takes', { issuedAt: minutesAgo(12) }, 'AUTH_EXPIRED'],
    ['from the future', { issuedAt: minutesAgo(-5) }, 'AUTH_INVALID'],
  ])('%s is refused', async (_, claims, code) => {
    expect(await codeOf(await signIn(newAddress(), claims))).toBe(code);
  });

  it('signed by nobody, by a shared secret or by another key is refused, and nothing of it is told', async () => {
    const claims = { nonce: NONCE, email: 'mallory@example.com', email_verified: true };
    const made = (secret: string) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .setIssuer('https://accounts.google.com')
        .setAudience(TEST_CLIENT_ID)
        .setSubject('mallory')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secret));
    const none = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.`;
    const foreign = await apple.sign({ issuer: 'https://accounts.google.com', more: claims });
    for (const token of [none, await made('s'.repeat(32)), foreign, 'x', 'a.b.c']) {
      const answer = await send('google', token);
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toMatch(/mallory|key-1|JWK|signature/i);
    }
    expect(test.logs.lines().join('')).not.toContain(foreign);
    const refusals = await test.deps.db.select().from(auditLog).where(eq(auditLog.action, 'session.refused'));
    expect(refusals.map(({ details }) => details.by)).toContain('google');
  });
});

describe('taking a provider’s right away', () => {
  const unlink = (token: string, provider = 'google') =>
    callAs(token, 'DELETE', `/api/v1/profile/providers/${provider}`);

  it('is never done to the last way in', async () => {
    const { access_token } = await (await signIn(newAddress())).json();
    const answer = await unlink(access_token);
    expect([answer.status, await codeOf(answer)]).toEqual([409, 'CONFLICT']);
    expect(await codeOf(await unlink(access_token, 'apple'))).toBe('NOT_FOUND');
    expect(await codeOf(await unlink(access_token, 'facebook'))).toBe('NOT_FOUND');
  });

  it('leaves one of two when both are taken away at once', async () => {
    const email = newAddress();
    const { access_token, user } = await (await signIn(email)).json();
    await send('apple', await apple.sign({ subject: email, more: verified(email) }));
    const answers = await Promise.all([unlink(access_token), unlink(access_token, 'apple')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const left = await test.deps.db.$count(userIdentities, eq(userIdentities.userId, user.id));
    expect(left).toBe(1);
  });

  it('is told by mail and in the audit log, and the provider signs nobody in until it is linked again', async () => {
    const person = await test.signUp();
    await test.deps.db.update(users).set({ emailVerifiedAt: new Date() }).where(eq(users.id, person.userId));
    await signIn(person.email);
    expect((await unlink(person.accessToken)).status).toBe(204);
    const profile = await callAs(person.accessToken, 'GET', '/api/v1/profile');
    expect(await profile.json()).toMatchObject({ providers: [], has_password: true });
    expect(await actionsOf(person.userId)).toContain('user.identity_unlinked google');
    await sendMail(test);
    expect(test.mailbox.to(person.email).map(({ subject }) => subject)).toContain(
      'A way to sign in was removed',
    );
    await test.deps.db.update(users).set({ emailVerifiedAt: null }).where(eq(users.id, person.userId));
    expect((await signIn(person.email)).status).toBe(409);
  });
});

describe('a provider’s keys', () => {
  it('are fetched once, and again when a token names one that is not known', async () => {
    await signIn(newAddress());
    const before = google.requests;
    await signIn(newAddress());
    expect(google.requests).toBe(before);
    const old = await google.sign({ subject: 'old', more: verified(newAddress()) });
    await google.rotate();
    expect((await signIn(newAddress())).status).toBe(200);
    expect(google.requests).toBe(before + 1);
    expect((await send('google', old)).status).toBe(200);
    await google.rotate({ withdraw: true });
    expect((await signIn(newAddress())).status).toBe(200);
    expect((await send('google', old)).status).toBe(401);
  });

  it('that cannot be had make the sign-in fail for now, not for good', async () => {
    google.setBroken(true);
    await google.rotate();
    const answer = await signIn(newAddress());
    expect([answer.status, await codeOf(answer)]).toEqual([503, 'DEPENDENCY_UNAVAILABLE']);
    google.setBroken(false);
    expect((await signIn(newAddress())).status).toBe(200);
  });
});
