import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { pairDevice } from '../../testing/paired-device.ts';
import { makeEverything } from '../../testing/person-with-everything.ts';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import {
  createTestApp,
  TEST_ADDRESS_HEADER,
  TEST_PASSWORD,
  type TestApp,
  type TestPerson,
} from '../../testing/test-app.ts';
import { auditOf } from '../../testing/test-records.ts';
import { join, makeTeam, sendMail } from '../../testing/test-team.ts';
import { deleteAccounts, ERASURE_STEPS } from './delete-accounts.ts';

/** Where ids of people stay: they name nobody any more. What is added here needs a reason; the rest is erased. */
const KEPT_COLUMNS = [
  // Append-only: who did what.
  'audit_log.actor_user_id',
  // Of projects that others own, or that maintenance deletes with all that belongs to them.
  'preview_jobs.user_id',
  'projects.owner_user_id',
  'revisions.author_user_id',
  'revision_uploads.user_id',
  'team_invitations.answered_by_user_id',
  'team_invitations.invited_by_user_id',
];

let test: TestApp;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock(new Date());
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

const endAccount = (person: TestPerson, body: object = { password: person.password }) =>
  person.call('DELETE', '/api/v1/profile', body);

/** Every column of the schema that names a person. */
async function personColumns(): Promise<string[]> {
  const { rows } = await test.deps.db.execute(
    sql`select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and column_name like '%user_id' order by 1`,
  );
  return rows.map(({ name }) => String(name));
}

/** Where a person's id is found. */
async function tracesOf(userId: string): Promise<string[]> {
  const columns = ['users.id', ...(await personColumns())];
  const found = await Promise.all(
    columns.map(async (name) => {
      const [table = '', column = ''] = name.split('.');
      const { rows } = await test.deps.db.execute(
        sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)} = ${userId} limit 1`,
      );
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat();
}

describe('the end of an account', () => {
  it('needs the person, not only a session or a key', async () => {
    const person = await test.signUp();
    const made = await person.call('POST', '/api/v1/api-keys', { name: 'CI', scopes: ['write'] });
    const key = { Authorization: `Bearer ${(await made.json()).key}` };
    const answers = [
      await endAccount(person, { password: 'not this one' }),
      await endAccount(person, {}),
      await endAccount(person, { password: person.password, provider: 'google' }),
      await endAccount(person, { provider: 'google', id_token: 'x', nonce: 'n'.repeat(16) }),
      await person.call('DELETE', '/api/v1/profile', { password: person.password }, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 422, 503, 403]);
    expect((await person.call('GET', '/api/v1/profile')).status).toBe(200);
  });

  it('closes every way in at once, says so by mail, and frees the address', async () => {
    const person = await test.signUp();
    const device = await pairDevice(test.app, person);
    const made = await person.call('POST', '/api/v1/api-keys', { name: 'CI', scopes: ['read'] });
    const { key } = await made.json();
    expect((await endAccount(person)).status).toBe(202);
    const get = (token: string, path: string) =>
      test.app.request(path, { headers: { Authorization: `Bearer ${token}` } });
    const post = (path: string, body: object) =>
      test.app.request(`/api/v1/auth/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [TEST_ADDRESS_HEADER]: randomUUID() },
        body: JSON.stringify(body),
      });
    const answers = [
      await get(person.accessToken, '/api/v1/auth/me'),
      await get(key, '/api/v1/auth/me'),
      await get(device, '/api/v1/devices/me'),
      await post('refresh', { refresh_token: person.refreshToken }),
      await post('login', { email: person.email, password: person.password }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect((await post('register', { email: person.email, password: TEST_PASSWORD })).status).toBe(201);
    await sendMail(test);
    expect(test.mailbox.to(person.email).map(({ subject }) => subject)).toContain(
      'Your HiveSync account is deleted',
    );
  });

  it('erases what is the person’s alone, and tells in the audit log what was done', async () => {
    const person = await test.signUp();
    await pairDevice(test.app, person);
    await createReadyPreview(test, person);
    const made = await person.call('POST', '/api/v1/projects', { name: 'Mine' }, { 'Idempotency-Key': 'k' });
    const { id: projectId } = await made.json();
    await person.call('PUT', `/api/v1/projects/${projectId}/favorite`);
    await endAccount(person);
    expect(await deleteAccounts(test.deps)).toMatchObject({ put_off: 0 });
    const traces = await tracesOf(person.userId);
    expect(traces.filter((name) => !KEPT_COLUMNS.includes(name))).toEqual([]);
    const entries = (await auditOf(test.deps.db, person.userId)).map(({ action, details }) =>
      [action, details.step].filter(Boolean).join(' '),
    );
    expect(entries).toEqual([
      'user.registered',
      'user.deletion_requested',
      ...ERASURE_STEPS.map(({ name }) => `user.deletion_step_done ${name}`),
      'user.deleted',
    ]);
    expect((await auditOf(test.deps.db, projectId)).at(-1)).toMatchObject({ action: 'project.deleted' });
    expect(test.logs.lines().join('')).not.toContain(person.email);
  });

  it('hands teams and their projects to the member active most recently, and ends those of nobody else', async () => {
    const [owner, away, active] = [await test.signUp(), await test.signUp(), await test.signUp()];
    const teamId = await makeTeam(owner);
    await join(test, owner, { teamId, person: away, role: 'admin' });
    await join(test, owner, { teamId, person: active, role: 'member' });
    const alone = await makeTeam(owner, 'Nobody else');
    const project = async (team_id: string) =>
      (await (await owner.call('POST', '/api/v1/projects', { name: 'Ours', team_id })).json()).id;
    const [shared, lonely] = [await project(teamId), await project(alone)];
    clock.advance(10 * 60_000);
    await active.call('GET', '/api/v1/auth/me');
    await endAccount(owner);
    await deleteAccounts(test.deps);

    const team = await (await active.call('GET', `/api/v1/teams/${teamId}`)).json();
    expect(team).toMatchObject({ role: 'owner' });
    expect((await active.call('GET', `/api/v1/projects/${shared}`)).status).toBe(200);
    expect((await away.call('GET', `/api/v1/projects/${shared}`)).status).toBe(200);
    expect((await auditOf(test.deps.db, alone)).at(-1)).toMatchObject({ action: 'team.deleted' });
    expect((await auditOf(test.deps.db, lonely)).at(-1)).toMatchObject({ action: 'project.deleted' });
    expect((await tracesOf(owner.userId)).filter((name) => !KEPT_COLUMNS.includes(name))).toEqual([]);
  });

  /** Cut off after a step, its work is done twice. */
  const moments = [['before', 'teams'], ...ERASURE_STEPS.map(({ name }) => ['after', name])];

  it.each(moments)('goes on where it was when it is cut off %s the step %s', async (moment, name) => {
    const [owner, heir, other] = [await test.signUp(), await test.signUp(), await test.signUp()];
    const teamId = await makeTeam(owner);
    await join(test, owner, { teamId, person: heir, role: 'member' });
    await owner.call('POST', '/api/v1/projects', { name: 'Mine' });
    await endAccount(owner);
    await endAccount(other);
    const cutOff = ERASURE_STEPS.map((step) => ({
      name: step.name,
      run: async (...input: Parameters<typeof step.run>) => {
        const breaks = step.name === name && input[1] === owner.userId;
        if (breaks && moment === 'before') throw new Error('the process dies');
        await step.run(...input);
        if (breaks) throw new Error('the process dies');
      },
    }));
    // What fails for one person holds up nobody else.
    expect(await deleteAccounts(test.deps, cutOff)).toEqual({ accounts: 1, put_off: 1 });
    expect(await deleteAccounts(test.deps)).toEqual({ accounts: 0, put_off: 0 });
    clock.advance(30_000);
    expect(await deleteAccounts(test.deps)).toEqual({ accounts: 1, put_off: 0 });
    expect((await tracesOf(owner.userId)).filter((column) => !KEPT_COLUMNS.includes(column))).toEqual([]);
    const team = await heir.call('GET', `/api/v1/teams/${teamId}`);
    expect(await team.json()).toMatchObject({ role: 'owner' });
    const handedOver = (await auditOf(test.deps.db, teamId)).filter(
      ({ action }) => action === 'team.transferred',
    );
    expect(handedOver).toHaveLength(1);
  });

  it('leaves nothing of somebody who had one of everything', async () => {
    const person = await test.signUp();
    await makeEverything(test, person);
    expect((await tracesOf(person.userId)).length).toBeGreaterThan(15);
    expect((await endAccount(person)).status).toBe(202);
    expect(await deleteAccounts(test.deps)).toEqual({ accounts: 1, put_off: 0 });
    expect((await tracesOf(person.userId)).filter((column) => !KEPT_COLUMNS.includes(column))).toEqual([]);
  });

  it('is thought of for every column that names a person', async () => {
    expect((await personColumns()).toSorted()).toEqual([
      'account_deletions.user_id',
      'ai_usage.user_id',
      'api_keys.user_id',
      'audit_log.actor_user_id',
      'comment_mentions.user_id',
      'comment_stars.user_id',
      'comments.author_user_id',
      'devices.user_id',
      'idempotency_keys.user_id',
      'mail_links.user_id',
      'notification_digests.user_id',
      'notification_settings.user_id',
      'notifications.user_id',
      'pairings.user_id',
      'preview_jobs.user_id',
      'project_favorites.user_id',
      'projects.owner_user_id',
      'revision_uploads.user_id',
      'revisions.author_user_id',
      'sessions.user_id',
      'task_activity.actor_user_id',
      'task_attachments.uploader_user_id',
      'tasks.assignee_user_id',
      'tasks.created_by_user_id',
      'team_invitations.answered_by_user_id',
      'team_invitations.invited_by_user_id',
      'team_invitations.user_id',
      'team_members.user_id',
      'teams.owner_user_id',
      'user_event_counters.user_id',
      'user_events.user_id',
      'user_identities.user_id',
    ]);
  });
});
