import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPaidTier } from '../modules/accounts/index.ts';
import { makeEverything, type OwnedIds } from '../testing/person-with-everything.ts';
import { createTestApp, type TestApp, type TestPerson } from '../testing/test-app.ts';
import { auditOfAction } from '../testing/test-records.ts';
import { invitationTokenFor, join as joinTeam } from '../testing/test-team.ts';

let test: TestApp;
let ada: TestPerson;
let ben: TestPerson;
let ids: OwnedIds;

beforeAll(async () => {
  test = await createTestApp();
  [ada, ben] = await Promise.all([test.signUp(), test.signUp()]);
  ids = await makeEverything(test, ada);
  await joinTeam(test, ada, { teamId: ids.team_id ?? '', person: ben, role: 'member' });
});
afterAll(() => test.close());

const call = (method: string, path: string, body?: object) => ada.call(method, `/api/v1${path}`, body);

async function declineInvitation(): Promise<Response> {
  const { id: teamId } = await (await call('POST', '/teams', { name: 'Another' })).json();
  await call('POST', `/teams/${teamId}/invitations`, { email: ben.email });
  return ben.call('POST', `/api/v1/invitations/${await invitationTokenFor(test, ben)}/decline`);
}

/** What no other test looks for in the audit log, and how it comes to be there. In this order. */
const DOINGS: readonly (readonly [action: string, act: () => Promise<unknown>])[] = [
  ['user.profile_changed', () => call('PATCH', '/profile', { name: 'Ada' })],
  ['project.updated', () => call('PATCH', `/projects/${ids.project_id}`, { name: 'Renamed' })],
  ['revision.created', async () => undefined],
  ['task.deleted', () => call('DELETE', `/projects/${ids.project_id}/tasks/${ids.other_task_id}`)],
  ['team.updated', () => call('PATCH', `/teams/${ids.team_id}`, { name: 'Renamed' })],
  [
    'team.role_changed',
    () => call('PATCH', `/teams/${ids.team_id}/members/${ben.userId}`, { role: 'guest' }),
  ],
  ['invitation.resent', () => call('POST', `/teams/${ids.team_id}/invitations/${ids.invitation_id}/resend`)],
  ['invitation.revoked', () => call('DELETE', `/teams/${ids.team_id}/invitations/${ids.invitation_id}`)],
  ['invitation.declined', declineInvitation],
  ['device.removed', () => call('DELETE', `/devices/${ids.device_id}`)],
  ['pairing.cancelled', () => call('DELETE', `/pairing/${ids.pairing_id}`)],
  [
    'entitlement.paid_tier_set',
    () =>
      test.deps.db.transaction((tx) =>
        setPaidTier({ ...test.deps, requestId: 'test' }, tx, { userId: ada.userId, paid: null }),
      ),
  ],
  ['session.revoked', () => call('DELETE', `/auth/sessions/${ids.session_id}`)],
];

describe('the audit log', () => {
  it.each(DOINGS)('tells of %s, with whose doing it was where it was somebody’s', async (action, act) => {
    const answer = await act();
    if (answer instanceof Response) expect(answer.status, await answer.clone().text()).toBeLessThan(300);
    const entries = await auditOfAction(test.deps.db, action);
    expect(entries.length).toBeGreaterThan(0);
    const isOfProgram = action === 'entitlement.paid_tier_set';
    const actor = action === 'invitation.declined' ? ben.userId : ada.userId;
    expect(entries.at(-1)).toMatchObject({
      actorUserId: isOfProgram ? null : actor,
      subjectId: expect.any(String),
      at: expect.any(Date),
    });
  });
});

it('is looked for in a test by the name of every action that there is', async () => {
  const folder = join(import.meta.dirname, '..');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
  );
  const isTest = (file: string) => file.endsWith('.test.ts');
  const tests = texts.flatMap(([file, text]) => (isTest(file) ? [text] : [])).join('\n');
  const written = texts
    .filter(([file]) => !isTest(file) && !file.startsWith('testing'))
    .flatMap(([, text]) => [
      ...text.matchAll(/\baction: (?:[^'\n,]*\? )?'([a-z_]+\.[a-z_]+)'(?: : '([a-z_]+\.[a-z_]+)')?/g),
    ])
    .flatMap(([, ...actions]) => actions.filter((action) => action !== undefined));
  expect(new Set(written).size).toBeGreaterThan(40);
  expect([...new Set(written)].filter((action) => !tests.includes(action))).toEqual([]);
});
