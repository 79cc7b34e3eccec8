import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { auditOf, setTier } from '../../testing/test-records.ts';
import { join, makeTeam } from '../../testing/test-team.ts';
import { projects } from './tables.ts';

let test: TestApp;
let ada: TestPerson;
let grace: TestPerson;
let teamId: string;

beforeAll(async () => {
  test = await createTestApp();
  [ada, grace] = await Promise.all([test.signUp(), test.signUp()]);
  teamId = await makeTeam(ada);
  await join(test, ada, { teamId, person: grace, role: 'member' });
});
afterAll(() => test.close());

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error.code];
const create = async (person: TestPerson, body: object) =>
  (await person.call('POST', '/api/v1/projects', body)).json();
const read = async (person: TestPerson, id: string) =>
  (await person.call('GET', `/api/v1/projects/${id}`)).json();
const namesOf = async (person: TestPerson, query: string) => {
  const { items } = await (await person.call('GET', `/api/v1/projects?${query}`)).json();
  return items.map(({ name }: { name: string }) => name);
};

describe('finding a project', () => {
  it('goes by part of the name, kind, team, tag and favourite, among what one may see', async () => {
    const person = await test.signUp();
    const shop = await create(person, { name: 'Coffee 100%_shop' });
    const site = await create(person, { name: 'Tea site', kind: 'web_app' });
    await create(person, { name: 'Coffee 1000 shop' });
    expect(await namesOf(person, 'q=COFFEE')).toEqual(['Coffee 1000 shop', 'Coffee 100%_shop']);
    expect(await namesOf(person, `q=${encodeURIComponent('100%_')}`)).toEqual(['Coffee 100%_shop']);
    expect(await namesOf(person, 'q=coffee&kind=web_app')).toEqual([]);
    expect(await namesOf(person, 'kind=web_app')).toEqual(['Tea site']);
    await person.call('PUT', `/api/v1/projects/${shop.id}/tags`, { tags: [' Shop', 'shop', 'ÄLTER'] });
    await person.call('PUT', `/api/v1/projects/${site.id}/favorite`);
    expect(await namesOf(person, 'tag=shop')).toEqual(['Coffee 100%_shop']);
    expect(await namesOf(person, `tag=${encodeURIComponent('älter')}`)).toEqual(['Coffee 100%_shop']);
    expect(await namesOf(person, 'favorite=true')).toEqual(['Tea site']);
    expect(await namesOf(person, `team_id=${teamId}`)).toEqual([]);
    expect(await namesOf(grace, 'q=coffee')).toEqual([]);
  });

  it('shows what belongs to a team to everybody in it, and marks to whom they belong', async () => {
    const { id } = await create(grace, { name: 'Ours', team_id: teamId });
    await ada.call('PUT', `/api/v1/projects/${id}/favorite`);
    await ada.call('PUT', `/api/v1/projects/${id}/favorite`);
    await grace.call('PUT', `/api/v1/projects/${id}/tags`, { tags: ['a', 'b'] });
    const shared = { team_id: teamId, tags: ['a', 'b'] };
    expect(await read(ada, id)).toMatchObject({ ...shared, role: 'owner', favorite: true });
    expect(await read(grace, id)).toMatchObject({ ...shared, role: 'member', favorite: false });
    expect(await namesOf(grace, `team_id=${teamId}`)).toContain('Ours');
    await ada.call('DELETE', `/api/v1/projects/${id}/favorite`);
    expect(await read(ada, id)).toMatchObject({ favorite: false });
    const tags = await ada.call('PUT', `/api/v1/projects/${id}/tags`, { tags: ['c'] });
    expect(await tags.json()).toEqual({ tags: ['c'] });
    expect(await (await grace.call('GET', `/api/v1/projects/${id}/tags`)).json()).toEqual({ tags: ['c'] });
  });

  it('refuses tags and changes that are none', async () => {
    const { id } = await create(ada, { name: 'Mine' });
    const path = `/api/v1/projects/${id}`;
    for (const tags of [[''], ['x'.repeat(51)], ['two\nlines'], Array(21).fill('x')]) {
      expect(await codeOf(await ada.call('PUT', `${path}/tags`, { tags }))).toEqual([
        422,
        'VALIDATION_ERROR',
      ]);
    }
    for (const name of ['a\u0000b', 'two\nlines', ' ']) {
      expect(await codeOf(await ada.call('PATCH', path, { name }))).toEqual([422, 'VALIDATION_ERROR']);
    }
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} نمی‌دانم';
    expect((await ada.call('PUT', `${path}/tags`, { tags: [family] })).status).toBe(200);
    expect(await codeOf(await ada.call('PATCH', path, {}))).toEqual([422, 'VALIDATION_ERROR']);
    const changed = await ada.call('PATCH', path, { name: 'Yours', kind: 'other' });
    expect(await changed.json()).toMatchObject({ name: 'Yours', kind: 'other' });
  });
});

describe('a project from a template', () => {
  it('begins with the source of the example, once, however often it is asked for', async () => {
    const { items } = await (await ada.call('GET', '/api/v1/projects/templates')).json();
    expect(items.map(({ slug }: { slug: string }) => slug)).toEqual(['brew', 'site']);
    for (const { slug, kind } of items) {
      const headers = { 'Idempotency-Key': `from-${slug}` };
      const body = { name: 'Mine', template: slug };
      const made = await (await ada.call('POST', '/api/v1/projects', body, headers)).json();
      expect(made.kind).toBe(kind);
      const again = await (await ada.call('POST', '/api/v1/projects', body, headers)).json();
      expect(again.id).toBe(made.id);
      const path = `/api/v1/projects/${made.id}/revisions`;
      const { items: revisions } = await (await ada.call('GET', path)).json();
      expect(revisions).toHaveLength(1);
      const { files } = await (await ada.call('GET', `${path}/${revisions[0].id}`)).json();
      const first = files[0].path;
      const content = await ada.call('GET', `${path}/${revisions[0].id}/files?path=${first}`);
      expect((await content.arrayBuffer()).byteLength).toBe(files[0].size_bytes);
      // What the template holds need not be sent again.
      const next = await ada.call('POST', path, { files: [{ ...files[0], path: 'copy' }] });
      expect(next.status).toBe(201);
    }
  });

  it('is made in a team, also by whom the free tier holds it for', async () => {
    const free = await test.signUp();
    await setTier(test.deps.db, free.userId, 'free');
    expect(await create(free, { name: 'Mine', template: 'brew' })).toMatchObject({ role: 'owner' });
    const ours = await create(grace, { name: 'Ours', template: 'site', team_id: teamId });
    expect(ours).toMatchObject({ team_id: teamId, role: 'member', kind: 'web_app' });
  });

  it('leaves nothing behind when it is refused', async () => {
    const storedKeys = () => Array.fromAsync(test.deps.storage.list('projects/'), ({ key }) => key);
    const [before, storedBefore] = [await test.deps.db.$count(projects), await storedKeys()];
    for (const body of [{ template: 'nothing' }, { template: '../secrets' }]) {
      const answer = await ada.call('POST', '/api/v1/projects', { name: 'x', ...body });
      expect(await codeOf(answer)).toEqual([422, 'VALIDATION_ERROR']);
    }
    const stranger = await test.signUp();
    const answer = await stranger.call('POST', '/api/v1/projects', {
      name: 'x',
      template: 'site',
      team_id: teamId,
    });
    expect(await codeOf(answer)).toEqual([404, 'NOT_FOUND']);
    expect(await test.deps.db.$count(projects)).toBe(before);
    expect(await storedKeys()).toEqual(storedBefore);
  });
});

describe('giving a project away', () => {
  const transfer = (by: TestPerson, id: string, to: object) =>
    by.call('POST', `/api/v1/projects/${id}/transfer`, to);

  it('moves it to a team and to a person, with all that is in it', async () => {
    const { id } = await create(ada, { name: 'Moved', template: 'site' });
    expect((await transfer(ada, id, { team_id: teamId })).status).toBe(204);
    expect(await read(grace, id)).toMatchObject({ team_id: teamId, role: 'member' });
    expect(await codeOf(await transfer(ada, id, { team_id: teamId }))).toEqual([409, 'CONFLICT']);
    expect(await codeOf(await transfer(grace, id, { user_id: grace.userId }))).toEqual([403, 'FORBIDDEN']);
    expect((await transfer(ada, id, { user_id: grace.userId })).status).toBe(204);
    expect(await codeOf(await ada.call('GET', `/api/v1/projects/${id}`))).toEqual([404, 'NOT_FOUND']);
    expect(await read(grace, id)).toMatchObject({ team_id: null, role: 'owner' });
    const revisions = await grace.call('GET', `/api/v1/projects/${id}/revisions`);
    expect((await revisions.json()).items).toHaveLength(1);
    const entries = await auditOf(test.deps.db, id);
    expect(entries.map(({ action }) => action)).toEqual([
      'project.created',
      'project.transferred',
      'project.transferred',
    ]);
    expect(entries[1]?.details).toEqual({
      from: { user_id: ada.userId, team_id: null },
      to: { user_id: null, team_id: teamId },
    });
  });

  it('is refused to strangers, to teams one does not run, and to nobody', async () => {
    const stranger = await test.signUp();
    const theirs = await makeTeam(stranger);
    const mine = await create(grace, { name: 'Mine' });
    expect(await codeOf(await transfer(grace, mine.id, { user_id: stranger.userId }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await codeOf(await transfer(grace, mine.id, { team_id: theirs }))).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(await transfer(grace, mine.id, { team_id: teamId }))).toEqual([403, 'FORBIDDEN']);
    for (const to of [{}, { team_id: teamId, user_id: ada.userId }]) {
      expect(await codeOf(await transfer(grace, mine.id, to))).toEqual([422, 'VALIDATION_ERROR']);
    }
    expect((await transfer(grace, mine.id, { user_id: ada.userId })).status).toBe(204);
  });

  it('has one outcome when it is done twice at once', async () => {
    const other = await makeTeam(ada, 'Other');
    for (let round = 0; round < 5; round += 1) {
      const { id } = await create(ada, { name: `Wanted ${round}` });
      const [toPerson, toTeam] = await Promise.all([
        transfer(ada, id, { user_id: grace.userId }),
        transfer(ada, id, { team_id: other }),
      ]);
      // Given to the team first it is Ada's to give on; given to Grace first it is not.
      const moved = await auditOf(test.deps.db, id);
      const done = [toPerson, toTeam].filter(({ status }) => status === 204);
      expect(moved.filter(({ action }) => action === 'project.transferred')).toHaveLength(done.length);
      expect(done.length).toBeGreaterThan(0);
      const [row] = (await test.deps.db.select().from(projects)).filter((one) => one.id === id);
      expect([row?.ownerUserId, row?.teamId].filter((owner) => owner !== null)).toHaveLength(1);
      const last = moved.at(-1)?.details;
      expect(last).toMatchObject({ to: { user_id: row?.ownerUserId, team_id: row?.teamId } });
    }
  });

  it('never leaves a project in a team that is deleted at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const doomed = await makeTeam(ada, `Doomed ${round}`);
      const { id } = await create(ada, { name: 'Late' });
      const [given, deleted] = await Promise.all([
        transfer(ada, id, { team_id: doomed }),
        ada.call('DELETE', `/api/v1/teams/${doomed}`),
      ]);
      expect([
        [204, 409],
        [404, 204],
      ]).toContainEqual([given.status, deleted.status]);
      expect((await read(ada, id)).team_id).toBe(given.status === 204 ? doomed : null);
    }
  });
});
