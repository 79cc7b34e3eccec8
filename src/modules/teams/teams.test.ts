import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { auditOf, setTier } from '../../testing/test-records.ts';
import { join, makeTeam } from '../../testing/test-team.ts';
import { teamMembers, teams } from './tables.ts';

let test: TestApp;
let ada: TestPerson;
let grace: TestPerson;
let linus: TestPerson;

beforeAll(async () => {
  test = await createTestApp();
  [ada, grace, linus] = await Promise.all([test.signUp(), test.signUp(), test.signUp()]);
});
afterAll(() => test.close());

const NOBODYS_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff';
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error.code];
const teamAs = async (person: TestPerson, teamId: string) =>
  (await person.call('GET', `/api/v1/teams/${teamId}`)).json();

/** A team of Ada's with Grace and Linus in it. */
async function teamOfThree(graceAs: 'admin' | 'member' = 'admin') {
  const teamId = await makeTeam(ada);
  const joinedAt = new Date();
  await test.deps.db.insert(teamMembers).values([
    { teamId, userId: grace.userId, role: graceAs, joinedAt },
    { teamId, userId: linus.userId, role: 'member', joinedAt },
  ]);
  return { teamId, path: `/api/v1/teams/${teamId}` };
}

const rolesIn = async (teamId: string) => {
  const { items } = await (await ada.call('GET', `/api/v1/teams/${teamId}/members`)).json();
  return Object.fromEntries(
    items.map((item: { user_id: string; role: string }) => [item.user_id, item.role]),
  );
};

describe('a team', () => {
  it('belongs to whoever made it, and is seen by its members alone', async () => {
    const { teamId, path } = await teamOfThree();
    expect(await teamAs(ada, teamId)).toMatchObject({ role: 'owner', owner_user_id: ada.userId });
    expect(await teamAs(grace, teamId)).toMatchObject({ role: 'admin', acts_as: 'admin' });
    const stranger = await test.signUp();
    for (const method of ['GET', 'DELETE']) {
      expect(await codeOf(await stranger.call(method, path))).toEqual([404, 'NOT_FOUND']);
    }
    expect((await (await stranger.call('GET', '/api/v1/teams')).json()).items).toEqual([]);
  });

  it('is listed to everybody in it, page by page, newest first', async () => {
    const person = await test.signUp();
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) made.unshift(await makeTeam(person, `team ${count}`));
    const first = await (await person.call('GET', '/api/v1/teams?limit=2')).json();
    const rest = await (await person.call('GET', `/api/v1/teams?limit=2&cursor=${first.next_cursor}`)).json();
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made);
    expect(rest.next_cursor).toBeNull();
  });

  it('is made once, however often the same request is repeated', async () => {
    const headers = { 'Idempotency-Key': 'make-a-team' };
    const answers = await Promise.all(
      [1, 2].map(() => ada.call('POST', '/api/v1/teams', { name: 'Once' }, headers)),
    );
    const again = await ada.call('POST', '/api/v1/teams', { name: 'Once' }, headers);
    expect(answers.map(({ status }) => status)).toContain(201);
    const named = await test.deps.db.select().from(teams).where(eq(teams.name, 'Once'));
    expect(named).toHaveLength(1);
    expect((await again.json()).id).toBe(named[0]?.id);
  });

  it('is not made in the free tier, which says what would', async () => {
    const free = await test.signUp();
    await setTier(test.deps.db, free.userId, 'free');
    const answer = await free.call('POST', '/api/v1/teams', { name: 'Mine' });
    const { error } = await answer.json();
    expect([answer.status, error.code, error.details.recommended_tier]).toEqual([
      403,
      'UPGRADE_REQUIRED',
      'pro',
    ]);
  });

  it('takes another name from owners and admins', async () => {
    const { teamId, path } = await teamOfThree();
    expect((await grace.call('PATCH', path, { name: ' New name ' })).status).toBe(200);
    expect((await teamAs(ada, teamId)).name).toBe('New name');
    expect(await codeOf(await linus.call('PATCH', path, { name: 'x' }))).toEqual([403, 'FORBIDDEN']);
    for (const name of ['', 'two\nlines', 'x'.repeat(101)]) {
      expect(await codeOf(await ada.call('PATCH', path, { name }))).toEqual([422, 'VALIDATION_ERROR']);
    }
  });

  it('is not deleted while a project belongs to it, and takes nothing along that is not its own', async () => {
    const { teamId, path } = await teamOfThree();
    const project = await (
      await linus.call('POST', '/api/v1/projects', { name: 'Ours', team_id: teamId })
    ).json();
    const refused = await ada.call('DELETE', path);
    expect(await codeOf(refused)).toEqual([409, 'CONFLICT']);
    expect((await grace.call('GET', `/api/v1/projects/${project.id}`)).status).toBe(200);
    expect((await grace.call('DELETE', `/api/v1/projects/${project.id}`)).status).toBe(204);
    expect((await ada.call('DELETE', path)).status).toBe(204);
    expect(await codeOf(await ada.call('GET', path))).toEqual([404, 'NOT_FOUND']);
    expect(await test.deps.db.$count(teamMembers, eq(teamMembers.teamId, teamId))).toBe(0);
    expect((await auditOf(test.deps.db, teamId)).map(({ action }) => action)).toEqual([
      'team.created',
      'team.deleted',
    ]);
  });
});

describe('the owner of a team', () => {
  it('is always one, and among its members, whatever a statement says', async () => {
    const { teamId } = await teamOfThree();
    const { db } = test.deps;
    const ofAda = eq(teamMembers.userId, ada.userId);
    await expect(db.delete(teamMembers).where(ofAda)).rejects.toThrow();
    const toStranger = db.update(teams).set({ ownerUserId: NOBODYS_ID }).where(eq(teams.id, teamId));
    await expect(toStranger).rejects.toThrow();
    expect((await teamAs(ada, teamId)).owner_user_id).toBe(ada.userId);
  });

  it('hands the team over to a member, and stays as an admin', async () => {
    const { teamId, path } = await teamOfThree();
    expect(await codeOf(await grace.call('POST', `${path}/transfer`, { user_id: grace.userId }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    expect(await codeOf(await ada.call('POST', `${path}/transfer`, { user_id: NOBODYS_ID }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await codeOf(await ada.call('POST', `${path}/transfer`, { user_id: ada.userId }))).toEqual([
      409,
      'CONFLICT',
    ]);
    const answer = await ada.call('POST', `${path}/transfer`, { user_id: linus.userId });
    expect(await answer.json()).toMatchObject({ role: 'admin', owner_user_id: linus.userId });
    expect(await rolesIn(teamId)).toEqual({
      [ada.userId]: 'admin',
      [grace.userId]: 'admin',
      [linus.userId]: 'owner',
    });
  });

  it('is one of two when both are named at once, and the other transfer is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { teamId, path } = await teamOfThree();
      const answers = await Promise.all(
        [grace, linus].map(({ userId }) => ada.call('POST', `${path}/transfer`, { user_id: userId })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
      const owners = Object.values(await rolesIn(teamId)).filter((role) => role === 'owner');
      expect(owners).toHaveLength(1);
      expect((await auditOf(test.deps.db, teamId)).map(({ action }) => action)).toEqual([
        'team.created',
        'team.transferred',
      ]);
    }
  });

  it('is nobody whose tier only takes part as a guest', async () => {
    const { teamId, path } = await teamOfThree();
    const free = await test.signUp();
    await join(test, ada, { teamId, person: free, role: 'member' });
    await setTier(test.deps.db, free.userId, 'free');
    expect(await codeOf(await ada.call('POST', `${path}/transfer`, { user_id: free.userId }))).toEqual([
      409,
      'CONFLICT',
    ]);
  });

  it('keeps, after a downgrade, what lets them hand over, and acts as a guest beside', async () => {
    const owner = await test.signUp();
    const teamId = await makeTeam(owner);
    await test.deps.db
      .insert(teamMembers)
      .values({ teamId, userId: grace.userId, role: 'guest', joinedAt: new Date() });
    await setTier(test.deps.db, owner.userId, 'free');
    const path = `/api/v1/teams/${teamId}`;
    expect(await teamAs(owner, teamId)).toMatchObject({ role: 'owner', acts_as: 'guest' });
    const refused = await owner.call('PATCH', path, { name: 'x' });
    const { error } = await refused.json();
    expect([refused.status, error.code, error.details.held_role]).toEqual([403, 'GUEST_READ_ONLY', 'owner']);
    const handed = await owner.call('POST', `${path}/transfer`, { user_id: grace.userId });
    expect(handed.status).toBe(200);
    expect(await teamAs(grace, teamId)).toMatchObject({ role: 'owner' });
  });
});

describe('the members of a team', () => {
  it('see each other, with address and role', async () => {
    const { path } = await teamOfThree();
    const { items } = await (await linus.call('GET', `${path}/members?limit=2`)).json();
    expect(items).toHaveLength(2);
    const all = await (await linus.call('GET', `${path}/members`)).json();
    expect(all.items).toContainEqual({
      user_id: ada.userId,
      email: ada.email,
      role: 'owner',
      acts_as: 'owner',
      joined_at: expect.any(String),
    });
  });

  it('are given roles by owners and admins, the role of admin by the owner alone', async () => {
    const { teamId, path } = await teamOfThree();
    const give = (by: TestPerson, to: TestPerson, role: string) =>
      by.call('PATCH', `${path}/members/${to.userId}`, { role });
    expect(
      await codeOf(await linus.call('PATCH', `${path}/members/${grace.userId}`, { role: 'guest' })),
    ).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(await give(grace, linus, 'admin'))).toEqual([403, 'FORBIDDEN']);
    expect((await give(grace, linus, 'guest')).status).toBe(200);
    expect((await give(ada, linus, 'admin')).status).toBe(200);
    expect(await codeOf(await give(grace, linus, 'member'))).toEqual([403, 'FORBIDDEN']);
    expect((await give(grace, grace, 'member')).status).toBe(200);
    expect(await codeOf(await give(linus, ada, 'guest'))).toEqual([409, 'CONFLICT']);
    expect(await codeOf(await give(ada, linus, 'owner'))).toEqual([422, 'VALIDATION_ERROR']);
    expect(await rolesIn(teamId)).toEqual({
      [ada.userId]: 'owner',
      [grace.userId]: 'member',
      [linus.userId]: 'admin',
    });
    expect((await auditOf(test.deps.db, teamId)).map(({ details }) => details)).toContainEqual({
      user_id: grace.userId,
      from: 'admin',
      to: 'member',
    });
  });

  it('leave when they like, but for the owner, and lose sight of the team with that', async () => {
    const { teamId, path } = await teamOfThree();
    expect(await codeOf(await ada.call('DELETE', `${path}/members/${ada.userId}`))).toEqual([
      409,
      'CONFLICT',
    ]);
    expect(await codeOf(await linus.call('DELETE', `${path}/members/${grace.userId}`))).toEqual([
      403,
      'FORBIDDEN',
    ]);
    const project = await (
      await linus.call('POST', '/api/v1/projects', { name: 'Ours', team_id: teamId })
    ).json();
    expect((await linus.call('DELETE', `${path}/members/${linus.userId}`)).status).toBe(204);
    expect(await codeOf(await linus.call('GET', path))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await linus.call('GET', `/api/v1/projects/${project.id}`))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect((await ada.call('GET', `/api/v1/projects/${project.id}`)).status).toBe(200);
    expect((await ada.call('DELETE', `${path}/members/${grace.userId}`)).status).toBe(204);
    expect((await auditOf(test.deps.db, teamId)).map(({ action }) => action)).toEqual([
      'team.created',
      'team.left',
      'team.member_removed',
    ]);
  });

  it('are taken off the tasks they leave behind, which is told with their names', async () => {
    const { teamId, path } = await teamOfThree();
    const make = async (url: string, body: object) => (await ada.call('POST', url, body)).json();
    const { id: projectId } = await make('/api/v1/projects', { name: 'Ours', team_id: teamId });
    const tasks = `/api/v1/projects/${projectId}/tasks`;
    const [his, hers] = [
      await make(tasks, { title: 'His', assignee_user_id: linus.userId }),
      await make(tasks, { title: 'Hers', assignee_user_id: grace.userId }),
    ];
    await linus.call('PATCH', '/api/v1/profile', { name: 'Linus' });
    expect((await linus.call('DELETE', `${path}/members/${linus.userId}`)).status).toBe(204);
    const read = async (id: string) => (await ada.call('GET', `${tasks}/${id}`)).json();
    expect(await read(his.id)).toMatchObject({ assignee_user_id: null, version: his.version + 1 });
    expect(await read(hers.id)).toEqual(hers);
    const { items } = await (await ada.call('GET', `${tasks}/${his.id}/activity`)).json();
    expect(items[0]).toMatchObject({
      kind: 'changed',
      changes: { assignee_user_id: { from: linus.userId, to: null } },
      people: [{ user_id: linus.userId, name: 'Linus' }],
    });
  });
});
