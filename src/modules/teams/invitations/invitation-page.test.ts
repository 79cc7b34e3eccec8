import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { invitationTokenFor, makeTeam } from '../../../testing/test-team.ts';

const HERE = 'https://hivesync.example';

let test: TestApp;
let ada: TestPerson;
let teamId: string;
beforeAll(async () => {
  test = await createTestApp();
  ada = await test.signUp();
  teamId = await makeTeam(ada);
});
afterAll(() => test.close());

async function invited(): Promise<{ person: TestPerson; token: string }> {
  const person = await test.signUp();
  const body = { email: person.email, role: 'member' };
  const answer = await ada.call('POST', `/api/v1/teams/${teamId}/invitations`, body);
  expect(answer.status).toBe(201);
  return { person, token: await invitationTokenFor(test, person) };
}

/** The cookie of a browser that the person signed in. */
async function signInBrowser(person: TestPerson): Promise<string> {
  const { token } = await (await person.call('POST', '/api/v1/auth/session-token')).json();
  const answer = await test.app.request('/api/v1/auth/session-exchange', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: HERE },
    body: JSON.stringify({ token }),
  });
  return /^[^;]+/.exec(answer.headers.get('Set-Cookie') ?? '')?.[0] ?? '';
}

async function send(answer: string, token: string, headers: Record<string, string> = {}) {
  const sent = await test.app.request('/teams/invitation', {
    method: 'POST',
    headers: { Origin: HERE, ...headers },
    body: new URLSearchParams({ token, answer }),
  });
  return { status: sent.status, text: await sent.text() };
}

const members = async () =>
  (await (await ada.call('GET', `/api/v1/teams/${teamId}/members`)).json()).items.length;

it('leads from the message to the team, and is used up by the answer alone', async () => {
  const { person, token } = await invited();
  const page = await test.app.request('/teams/invitation');
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Join the team')]);
  const Cookie = await signInBrowser(person);
  expect(await send('accept', token, { Cookie })).toEqual({
    status: 200,
    text: expect.stringContaining('Coffee people'),
  });
  expect(await members()).toBe(2);
});

it('asks a browser that is not signed in to do that first, and the link still works then', async () => {
  const { person, token } = await invited();
  const before = await members();
  expect(await send('accept', token)).toEqual({
    status: 401,
    text: expect.stringContaining('Sign this browser in first'),
  });
  expect(await members()).toBe(before);
  expect((await send('accept', token, { Cookie: await signInBrowser(person) })).status).toBe(200);
});

it('declines, and says then that the link has ended', async () => {
  const { person, token } = await invited();
  const before = await members();
  const Cookie = await signInBrowser(person);
  expect((await send('decline', token, { Cookie })).text).toContain('You declined');
  expect(await send('accept', token, { Cookie })).toEqual({
    status: 410,
    text: expect.stringContaining('send it again'),
  });
  expect(await members()).toBe(before);
});

it('takes no answer from a page of another site, and none that is neither yes nor no', async () => {
  const { person, token } = await invited();
  const before = await members();
  const Cookie = await signInBrowser(person);
  expect((await send('accept', token, { Cookie, Origin: 'https://evil.example' })).status).toBe(403);
  expect((await send('perhaps', token, { Cookie })).status).toBe(422);
  expect(await members()).toBe(before);
});
