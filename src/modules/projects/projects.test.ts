import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { purgeDeletedProjects } from './purge-deleted-projects.ts';
import { projects } from './tables.ts';

let test: TestApp;
let ada: TestPerson;

beforeAll(async () => {
  test = await createTestApp();
  ada = await test.signUp();
});

afterAll(() => test.close());

async function create(name: string, person = ada) {
  const answer = await person.call('POST', '/api/v1/projects', { name });
  expect(answer.status).toBe(201);
  return answer.json();
}

it('makes a mobile app when no kind is given, and reads it back', async () => {
  const project = await create('  Brew  ');
  expect(project).toMatchObject({ name: 'Brew', kind: 'mobile_app' });
  const read = await ada.call('GET', `/api/v1/projects/${project.id}`);
  expect(await read.json()).toEqual(project);
});

it('lists the caller’s projects newest first, page by page, without gaps or repeats', async () => {
  const grace = await test.signUp();
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) made.unshift((await create(`p${n}`, grace)).id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page = await (await grace.call('GET', `/api/v1/projects?limit=2${query}`)).json();
    seen.push(...page.items.map((item: { id: string }) => item.id));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(seen).toEqual(made);
});

it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=!!', 'cursor=bm90LWFuLWlk'])(
  'refuses a page of ?%s',
  async (query) => {
    expect((await ada.call('GET', `/api/v1/projects?${query}`)).status).toBe(422);
  },
);

it('answers another person’s project like one that never was', async () => {
  const { id } = await create('private');
  const stranger = await test.signUp();
  const missing = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff';
  for (const method of ['GET', 'DELETE']) {
    const [theirs, nobodys] = await Promise.all([
      stranger.call(method, `/api/v1/projects/${id}`),
      stranger.call(method, `/api/v1/projects/${missing}`),
    ]);
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    const bodies = [await theirs.json(), await nobodys.json()];
    expect(bodies[0].error.message).toBe(bodies[1].error.message);
  }
  expect((await ada.call('GET', `/api/v1/projects/${id}`)).status).toBe(200);
});

it('hides a deleted project at once, and erases it from storage when its time has come', async () => {
  const { id } = await create('old');
  const key = `projects/${id}/revisions/x.json`;
  await test.deps.storage.put(key, new Uint8Array([1]), { contentType: 'application/json', maxBytes: 1 });
  expect((await ada.call('DELETE', `/api/v1/projects/${id}`)).status).toBe(204);
  expect((await ada.call('GET', `/api/v1/projects/${id}`)).status).toBe(404);
  expect((await ada.call('DELETE', `/api/v1/projects/${id}`)).status).toBe(404);

  const soon = new Date(Date.now() + 1_000);
  expect(await purgeDeletedProjects(test.deps, { before: soon, dryRun: true })).toEqual([id]);
  expect(await test.deps.storage.head(key)).not.toBeNull();
  expect(await purgeDeletedProjects(test.deps, { before: soon, dryRun: false })).toEqual([id]);
  expect(await test.deps.storage.head(key)).toBeNull();
  expect(await test.deps.db.select().from(projects).where(eq(projects.id, id))).toEqual([]);
});
