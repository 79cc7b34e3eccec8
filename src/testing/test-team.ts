import type { GivenRole } from '../modules/teams/tables.ts';
import { TEST_INTERNAL_TOKEN, type TestApp, type TestPerson } from './test-app.ts';

/** Runs the task that sends mail, as the timer or the platform's schedule does. */
export async function sendMail({ app }: TestApp): Promise<void> {
  const headers = { Authorization: `Bearer ${TEST_INTERNAL_TOKEN}` };
  const answer = await app.request('/internal/tasks/mail', { method: 'POST', headers });
  if (answer.status !== 200) throw new Error(`sending mail was answered with ${answer.status}`);
}

/** The token of the newest invitation that was sent to a person. */
export async function invitationTokenFor(test: TestApp, person: TestPerson): Promise<string> {
  await sendMail(test);
  const link = /https:\/\/hivesync\.example\/teams\/invitation#token=(hsi_[\w-]{43})/;
  const tokens = test.mailbox.to(person.email).flatMap(({ text }) => link.exec(text)?.[1] ?? []);
  const newest = tokens.at(-1);
  if (newest === undefined) throw new Error('no invitation was sent');
  return newest;
}

/** Has somebody invited and lets them accept, over HTTP. */
export async function join(
  test: TestApp,
  inviter: TestPerson,
  team: { readonly teamId: string; readonly person: TestPerson; readonly role: GivenRole },
): Promise<void> {
  const { teamId, person, role } = team;
  const body = { email: person.email, role };
  await expectStatus(201, await inviter.call('POST', `/api/v1/teams/${teamId}/invitations`, body));
  const token = await invitationTokenFor(test, person);
  await expectStatus(200, await person.call('POST', `/api/v1/invitations/${token}/accept`));
}

/** A new team of that person; gives its id. */
export async function makeTeam(owner: TestPerson, name = 'Coffee people'): Promise<string> {
  return (await expectStatus(201, await owner.call('POST', '/api/v1/teams', { name }))).id;
}

async function expectStatus(status: number, answer: Response) {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`expected ${status}, was ${answer.status}: ${text}`);
  return JSON.parse(text);
}
