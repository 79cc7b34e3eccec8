import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { auditOf, setTier, userEventsOf } from '../../testing/test-records.ts';
import { join, makeTeam } from '../../testing/test-team.ts';

let test: TestApp;
let owner: TestPerson;
let member: TestPerson;
let guest: TestPerson;
let stranger: TestPerson;
let path: string;
let teamId: string;
beforeAll(async () => {
  test = await createTestApp();
  const people = await Promise.all([test.signUp(), test.signUp(), test.signUp(), test.signUp()]);
  [owner, member, guest, stranger] = people;
  teamId = await makeTeam(owner);
  await join(test, owner, { teamId, person: member, role: 'member' });
  await join(test, owner, { teamId, person: guest, role: 'guest' });
  const project = await post(owner, '/api/v1/projects', { name: 'Brew', team_id: teamId });
  path = `/api/v1/projects/${project.id}`;
});
afterAll(() => test.close());

async function post(person: TestPerson, to: string, body: object) {
  const answer = await person.call('POST', to, body);
  expect(answer.status).toBe(201);
  return answer.json();
}

/** What a person was told since the last look, by type. */
const seen = new Map<string, number>();
async function newsOf({ userId }: TestPerson): Promise<unknown[]> {
  const events = (await userEventsOf(test.deps.db, userId)).filter(({ type }) => type === 'notification');
  const already = seen.get(userId) ?? 0;
  seen.set(userId, events.length);
  return events.slice(already).map(({ data }) => (data as { type: string }).type);
}

describe('in a team', () => {
  it('members change tasks, guests read them, strangers see none', async () => {
    const task = await post(member, `${path}/tasks`, { title: 'A task' });
    const one = `${path}/tasks/${task.id}`;
    const label = await post(member, `${path}/labels`, { name: 'ui' });
    const comment = await post(member, `${path}/comments`, { body: 'Hello' });
    const attachment = {
      file_name: 'a.txt',
      content_type: 'text/plain',
      size_bytes: 1,
      sha256: 'a'.repeat(64),
    };
    const changes: [string, string, object?][] = [
      ['POST', `${path}/tasks`, { title: 'x' }],
      ['PATCH', one, { title: 'x' }],
      ['DELETE', one],
      ['PUT', `${one}/depends-on/${task.id}`],
      ['DELETE', `${one}/depends-on/${task.id}`],
      ['POST', `${one}/attachments`, attachment],
      ['POST', `${path}/labels`, { name: 'x' }],
      ['PATCH', `${path}/labels/${label.id}`, { name: 'x' }],
      ['DELETE', `${path}/labels/${label.id}`],
      ['POST', `${path}/comments`, { body: 'x' }],
      ['PATCH', `${path}/comments/${comment.id}`, { body: 'x' }],
      ['DELETE', `${path}/comments/${comment.id}`],
    ];
    for (const [method, to, body] of changes) {
      const answer = await guest.call(method, to, body);
      expect([answer.status, (await answer.json()).error.code], `${method} ${to}`).toEqual([
        403,
        'GUEST_READ_ONLY',
      ]);
      expect((await stranger.call(method, to, body)).status, `${method} ${to}`).toBe(404);
    }
    for (const to of [`${path}/tasks`, one, `${one}/activity`, `${path}/labels`, `${path}/comments`]) {
      expect((await guest.call('GET', to)).status, to).toBe(200);
      expect((await stranger.call('GET', to)).status, to).toBe(404);
    }
    expect((await guest.call('PUT', `${path}/comments/${comment.id}/star`)).status).toBe(204);
  });

  it('a member of the Free tier reads as a guest, and may change again in a higher one', async () => {
    const create = () => member.call('POST', `${path}/tasks`, { title: 'Later' });
    await setTier(test.deps.db, member.userId, 'free');
    expect((await (await create()).json()).error.code).toBe('GUEST_READ_ONLY');
    await setTier(test.deps.db, member.userId, 'pro');
    expect((await create()).status).toBe(201);
  });

  it('whom a task is given to is told, unless they took it themselves', async () => {
    await newsOf(guest);
    const task = await post(member, `${path}/tasks`, { title: 'Yours', assignee_user_id: guest.userId });
    const give = (assignee_user_id: string | null) =>
      owner.call('PATCH', `${path}/tasks/${task.id}`, { assignee_user_id });
    await give(owner.userId);
    await give(owner.userId);
    expect([await newsOf(guest), await newsOf(owner)]).toEqual([['task_assigned'], []]);
    const [told] = (await userEventsOf(test.deps.db, guest.userId)).slice(-1);
    expect(told?.data).toMatchObject({ data: { task_id: task.id, task_title: 'Yours' } });
    const toStranger = await owner.call('PATCH', `${path}/tasks/${task.id}`, {
      assignee_user_id: stranger.userId,
    });
    expect([toStranger.status, await newsOf(stranger)]).toEqual([422, []]);
  });

  it('who is mentioned or answered is told once, and who may not see the project never', async () => {
    const root = await post(member, `${path}/comments`, { body: `<@${owner.userId}> <@${stranger.userId}>` });
    expect(root.mentions).toEqual([owner.userId]);
    expect([await newsOf(owner), await newsOf(stranger), await newsOf(member)]).toEqual([
      ['mention'],
      [],
      [],
    ]);
    await post(owner, `${path}/comments`, { body: 'Yes', answer_to: root.id });
    await post(owner, `${path}/comments`, { body: `<@${member.userId}> no`, answer_to: root.id });
    expect(await newsOf(member)).toEqual(['comment_reply', 'mention']);
    await post(member, `${path}/comments`, { body: 'To myself', answer_to: root.id });
    expect(await newsOf(member)).toEqual([]);
    const body = `<@${owner.userId}> <@${guest.userId}>`;
    await member.call('PATCH', `${path}/comments/${root.id}`, { body });
    expect([await newsOf(owner), await newsOf(guest)]).toEqual([[], ['mention']]);
  });

  it('only authors edit, and moderators delete what others wrote, which is audited', async () => {
    const comment = await post(owner, `${path}/comments`, { body: 'Mine' });
    const one = `${path}/comments/${comment.id}`;
    expect((await member.call('PATCH', one, { body: 'x' })).status).toBe(403);
    expect((await member.call('DELETE', one)).status).toBe(403);
    const other = await post(member, `${path}/comments`, { body: 'Theirs' });
    expect((await owner.call('PATCH', `${path}/comments/${other.id}`, { body: 'x' })).status).toBe(403);
    expect((await owner.call('DELETE', `${path}/comments/${other.id}`)).status).toBe(204);
    expect(await auditOf(test.deps.db, other.id)).toMatchObject([{ action: 'comment.moderated' }]);
  });

  it('everybody counts their own stars, and searches what the team has', async () => {
    const comment = await post(owner, `${path}/comments`, { body: 'A remarkable thought' });
    const one = `${path}/comments/${comment.id}`;
    await Promise.all([owner.call('PUT', `${one}/star`), guest.call('PUT', `${one}/star`)]);
    expect(await (await member.call('GET', one)).json()).toMatchObject({ stars: 2, starred: false });
    expect(await (await guest.call('GET', one)).json()).toMatchObject({ stars: 2, starred: true });
    const find = async (person: TestPerson) =>
      (await (await person.call('GET', '/api/v1/search?q=remarkable')).json()).items.length;
    expect([await find(guest), await find(stranger)]).toEqual([1, 0]);
  });
});
