import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { erasePersonFromTasks, forgetTasks } from './forget-tasks.ts';
import { labels, taskActivity, tasks } from './tables.ts';

const NOBODYS_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff';

let test: TestApp;
let ada: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  [ada, stranger] = await Promise.all([test.signUp(), test.signUp()]);
});
afterAll(() => test.close());

interface TaskBody {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

async function newProject(person = ada): Promise<string> {
  const answer = await person.call('POST', '/api/v1/projects', { name: 'Brew' });
  return (await answer.json()).id;
}

const pathOf = (projectId: string, rest = '') => `/api/v1/projects/${projectId}/tasks${rest}`;

async function newTask(projectId: string, body: object = {}): Promise<TaskBody> {
  const answer = await ada.call('POST', pathOf(projectId), { title: 'A task', ...body });
  expect(answer.status).toBe(201);
  return answer.json();
}

async function newLabel(projectId: string, name: string): Promise<string> {
  const answer = await ada.call('POST', `/api/v1/projects/${projectId}/labels`, { name });
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

async function titlesOf(projectId: string, query = ''): Promise<string[]> {
  const answer = await ada.call('GET', pathOf(projectId, query));
  expect(answer.status).toBe(200);
  return (await answer.json()).items.map(({ title }: TaskBody) => title);
}

async function codeOf(answer: Response | Promise<Response>): Promise<unknown> {
  const body = await (await answer).json();
  return body.error?.code;
}

describe('a task', () => {
  it('is made with what is said of it, and read back', async () => {
    const projectId = await newProject();
    const labelId = await newLabel(projectId, 'design');
    const said = {
      title: '  Show the roast date ',
      description: 'Next to\r\nthe bean.',
      status: 'in_progress',
      assignee_user_id: ada.userId,
      due_on: '2026-02-28',
      label_ids: [labelId],
    };
    const task = await newTask(projectId, said);
    expect(task).toMatchObject({
      ...said,
      title: 'Show the roast date',
      description: 'Next to\nthe bean.',
      project_id: projectId,
      version: 1,
      blocked: false,
      blocked_by: [],
      depends_on: [],
      dependents: [],
      created_by_user_id: ada.userId,
      closed_at: null,
    });
    expect(await (await ada.call('GET', pathOf(projectId, `/${task.id}`))).json()).toEqual(task);
  });

  it('is made once by a request that is repeated with its Idempotency-Key', async () => {
    const projectId = await newProject();
    const send = () => ada.call('POST', pathOf(projectId), { title: 'Once' }, { 'Idempotency-Key': 'once' });
    const [first, second] = [await (await send()).json(), await (await send()).json()];
    expect(second).toEqual(first);
    expect(await titlesOf(projectId)).toEqual(['Once']);
  });

  it.each([
    ['an empty title', { title: ' ' }],
    ['a title of two lines', { title: 'a\nb' }],
    ['a title with a NUL', { title: 'a\u0000b' }],
    ['a description with a NUL', { title: 'a', description: '\u0000' }],
    ['a day that is none', { title: 'a', due_on: '2026-02-30' }],
    ['an unknown status', { title: 'a', status: 'open' }],
    ['somebody who may not see the project', { title: 'a', assignee_user_id: NOBODYS_ID }],
    ['a label of no project', { title: 'a', label_ids: [NOBODYS_ID] }],
    ['a place behind no task', { title: 'a', after_task_id: NOBODYS_ID }],
  ])('is refused with %s', async (_, body) => {
    const projectId = await newProject();
    expect(await codeOf(ada.call('POST', pathOf(projectId), body))).toBe('VALIDATION_ERROR');
    expect(await titlesOf(projectId)).toEqual([]);
  });

  it('cannot be given to a stranger, nor carry the label of another project', async () => {
    const [projectId, otherId] = [await newProject(), await newProject()];
    const foreign = await newLabel(otherId, 'foreign');
    const task = await newTask(projectId);
    for (const change of [{ assignee_user_id: stranger.userId }, { label_ids: [foreign] }]) {
      expect(await codeOf(ada.call('PATCH', pathOf(projectId, `/${task.id}`), change))).toBe(
        'VALIDATION_ERROR',
      );
    }
    expect((await ada.call('GET', pathOf(otherId, `/${task.id}`))).status).toBe(404);
  });

  it('keeps what a change does not name, and tells who changed what', async () => {
    const projectId = await newProject();
    const labelId = await newLabel(projectId, 'bug');
    const task = await newTask(projectId, { title: 'Before', due_on: '2026-02-01' });
    const path = pathOf(projectId, `/${task.id}`);
    const change = { title: 'After', status: 'done', description: 'long', label_ids: [labelId] };
    const changed = await (await ada.call('PATCH', path, change)).json();
    expect(changed).toMatchObject({ ...change, due_on: '2026-02-01', version: 2 });
    expect(changed.closed_at).not.toBeNull();
    // Saying the same again is no change.
    expect(await (await ada.call('PATCH', path, change)).json()).toEqual(changed);
    const reopened = await (await ada.call('PATCH', path, { status: 'todo', label_ids: [] })).json();
    expect(reopened).toMatchObject({ closed_at: null, version: 3, label_ids: [] });
    const { items } = await (await ada.call('GET', `${path}/activity`)).json();
    expect(items.map(({ changes }: { changes: object }) => changes)).toEqual([
      { status: { from: 'done', to: 'todo' }, labels: { from: ['bug'], to: [] } },
      {
        title: { from: 'Before', to: 'After' },
        status: { from: 'todo', to: 'done' },
        description: { from: null, to: null },
        labels: { from: [], to: ['bug'] },
      },
      {},
    ]);
    expect(items.at(-1)).toMatchObject({ kind: 'created', actor_user_id: ada.userId });
  });

  it('is changed by one of two who read the same version', async () => {
    const projectId = await newProject();
    const { id, version } = await newTask(projectId);
    const rename = (title: string) => ada.call('PATCH', pathOf(projectId, `/${id}`), { version, title });
    const answers = await Promise.all([rename('left'), rename('right')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    const { error } = bodies.find((body) => 'error' in body);
    expect(error.details).toEqual({ version: 1, current_version: 2 });
  });

  it('is nobody’s but those who may see the project', async () => {
    const projectId = await newProject();
    const { id } = await newTask(projectId);
    const calls: [string, string, object?][] = [
      ['GET', ''],
      ['POST', '', { title: 'a' }],
      ['GET', `/${id}`],
      ['PATCH', `/${id}`, { title: 'b' }],
      ['DELETE', `/${id}`],
      ['GET', `/${id}/activity`],
      ['PUT', `/${id}/depends-on/${id}`],
      ['DELETE', `/${id}/depends-on/${id}`],
    ];
    for (const [method, rest, body] of calls) {
      expect((await stranger.call(method, pathOf(projectId, rest), body)).status, `${method} ${rest}`).toBe(
        404,
      );
    }
    expect(await titlesOf(projectId)).toEqual(['A task']);
  });

  it('is gone with its history when it is deleted, which is audited', async () => {
    const projectId = await newProject();
    const { id } = await newTask(projectId);
    expect((await ada.call('DELETE', pathOf(projectId, `/${id}`))).status).toBe(204);
    expect((await ada.call('DELETE', pathOf(projectId, `/${id}`))).status).toBe(404);
    expect(await test.deps.db.$count(taskActivity, eq(taskActivity.taskId, id))).toBe(0);
  });
});

describe('the order', () => {
  it('is the one tasks are made and put in', async () => {
    const projectId = await newProject();
    const a = await newTask(projectId, { title: 'a' });
    const b = await newTask(projectId, { title: 'b' });
    await newTask(projectId, { title: 'first', after_task_id: null });
    await newTask(projectId, { title: 'behind a', after_task_id: a.id });
    expect(await titlesOf(projectId)).toEqual(['first', 'a', 'behind a', 'b']);
    const moved = await ada.call('PATCH', pathOf(projectId, `/${b.id}`), { after_task_id: null });
    expect((await moved.json()).version).toBe(1);
    expect(await titlesOf(projectId)).toEqual(['b', 'first', 'a', 'behind a']);
    const behindItself = ada.call('PATCH', pathOf(projectId, `/${b.id}`), { after_task_id: b.id });
    expect(await codeOf(behindItself)).toBe('VALIDATION_ERROR');
  });

  it('stays one order when many are put into one place at once', async () => {
    const projectId = await newProject();
    const first = await newTask(projectId, { title: 'first' });
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, n) => newTask(projectId, { title: `t${n}`, after_task_id: first.id })),
    );
    await Promise.all(
      made.map(({ id }) => ada.call('PATCH', pathOf(projectId, `/${id}`), { after_task_id: first.id })),
    );
    const titles = await titlesOf(projectId);
    expect(titles[0]).toBe('first');
    expect(new Set(titles).size).toBe(13);
  });

  it('gets short keys again when they have become long', async () => {
    const projectId = await newProject();
    const [a, b] = [await newTask(projectId, { title: 'a' }), await newTask(projectId, { title: 'b' })];
    await newTask(projectId, { title: 'c' });
    // As after some hundred moves to this place.
    await test.deps.db
      .update(tasks)
      .set({ position: `a0${'0'.repeat(70)}1` })
      .where(eq(tasks.id, b.id));
    await newTask(projectId, { title: 'between', after_task_id: a.id });
    expect(await titlesOf(projectId)).toEqual(['a', 'between', 'b', 'c']);
    const rows = await test.deps.db.select().from(tasks).where(eq(tasks.projectId, projectId));
    expect(Math.max(...rows.map(({ position }) => position.length))).toBeLessThan(10);
  });

  it('is read page by page without gaps or repeats, also while tasks are added', async () => {
    const projectId = await newProject();
    for (let n = 0; n < 5; n += 1) await newTask(projectId, { title: `t${n}` });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = await (await ada.call('GET', pathOf(projectId, query))).json();
      seen.push(...page.items.map(({ title }: TaskBody) => title));
      cursor = page.next_cursor;
      await newTask(projectId, { title: 'added in front', after_task_id: null });
    }
    expect(seen).toEqual(['t0', 't1', 't2', 't3', 't4']);
    expect((await ada.call('GET', pathOf(projectId, '?cursor=bm90IG91cnM'))).status).toBe(422);
  });
});

describe('filters', () => {
  it('find tasks by status, person, label, day, words and whether they are blocked, all at once', async () => {
    const projectId = await newProject();
    const label = await newLabel(projectId, 'ui');
    const mine = { assignee_user_id: ada.userId, label_ids: [label], due_on: '2026-03-10' };
    const a = await newTask(projectId, { title: 'Roast 100% Café', ...mine });
    const b = await newTask(projectId, { title: 'b', description: 'about the roast', status: 'in_review' });
    await newTask(projectId, { title: 'c', status: 'done', due_on: '2026-03-11' });
    await ada.call('PUT', pathOf(projectId, `/${b.id}/depends-on/${a.id}`));
    const found: Record<string, string[]> = {
      '?status=todo,done': ['Roast 100% Café', 'c'],
      '?assignee=me': ['Roast 100% Café'],
      [`?assignee=${ada.userId}`]: ['Roast 100% Café'],
      '?assignee=none': ['b', 'c'],
      [`?label=${label}`]: ['Roast 100% Café'],
      '?due_from=2026-03-11': ['c'],
      '?due_to=2026-03-10': ['Roast 100% Café'],
      '?blocked=true': ['b'],
      '?blocked=false': ['Roast 100% Café', 'c'],
      '?q=ROAST': ['Roast 100% Café', 'b'],
      '?q=100%25': ['Roast 100% Café'],
      '?q=%25': ['Roast 100% Café'],
      '?q=_': [],
      '?q=roast&status=in_review&blocked=true': ['b'],
    };
    for (const [query, titles] of Object.entries(found)) {
      expect(await titlesOf(projectId, query), query).toEqual(titles);
    }
    for (const query of [
      '?status=open',
      '?status=',
      '?assignee=you',
      '?due_to=soon',
      '?blocked=1',
      '?q=%00',
    ]) {
      expect((await ada.call('GET', pathOf(projectId, query))).status, query).toBe(422);
    }
  });
});

describe('dependencies', () => {
  const put = (projectId: string, task: TaskBody, other: TaskBody) =>
    ada.call('PUT', pathOf(projectId, `/${task.id}/depends-on/${other.id}`));

  it('block a task, and show by which, until what it needs is done or cancelled', async () => {
    const projectId = await newProject();
    const [a, b, c] = await Promise.all([newTask(projectId), newTask(projectId), newTask(projectId)]);
    await put(projectId, a, b);
    const blocked = await (await put(projectId, a, c)).json();
    expect(blocked).toMatchObject({
      blocked: true,
      depends_on: [{ id: b.id }, { id: c.id, status: 'todo' }],
    });
    expect(blocked.blocked_by.toSorted()).toEqual([b.id, c.id].toSorted());
    expect(await (await put(projectId, a, c)).json()).toEqual(blocked);
    await ada.call('PATCH', pathOf(projectId, `/${b.id}`), { status: 'cancelled' });
    await ada.call('PATCH', pathOf(projectId, `/${c.id}`), { status: 'done' });
    const read = async (id: string) => (await ada.call('GET', pathOf(projectId, `/${id}`))).json();
    expect(await read(a.id)).toMatchObject({ blocked: false, blocked_by: [] });
    expect(await read(b.id)).toMatchObject({ dependents: [{ id: a.id }] });
    const end = () => ada.call('DELETE', pathOf(projectId, `/${a.id}/depends-on/${b.id}`));
    expect([(await end()).status, (await end()).status]).toEqual([204, 204]);
    expect((await read(a.id)).depends_on).toMatchObject([{ id: c.id }]);
    const { items } = await (await ada.call('GET', pathOf(projectId, `/${a.id}/activity?limit=1`))).json();
    expect(items[0]).toMatchObject({
      kind: 'dependency_removed',
      changes: { depends_on: { from: b.id, to: null } },
    });
  });

  it('are refused when they close a circle, however long, or lead out of the project', async () => {
    const [projectId, otherId] = [await newProject(), await newProject()];
    const chain: TaskBody[] = [];
    for (let n = 0; n < 5; n += 1) chain.push(await newTask(projectId));
    for (const [index, task] of chain.entries()) {
      const next = chain[index + 1];
      if (next !== undefined) expect((await put(projectId, task, next)).status).toBe(200);
    }
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) throw new Error('the chain is empty');
    expect(await codeOf(put(projectId, last, first))).toBe('CONFLICT');
    expect(await codeOf(put(projectId, first, first))).toBe('CONFLICT');
    expect(await codeOf(put(projectId, first, await newTask(otherId)))).toBe('NOT_FOUND');
  });

  it('never become a circle when opposite ones come at once', async () => {
    const projectId = await newProject();
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = await Promise.all([newTask(projectId), newTask(projectId)]);
      const answers = await Promise.all([put(projectId, a, b), put(projectId, b, a)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});

describe('labels', () => {
  const pathOfLabels = (projectId: string, id?: string) =>
    `/api/v1/projects/${projectId}/labels${id === undefined ? '' : `/${id}`}`;

  it('have one name each, in any case, also when two are made at once', async () => {
    const projectId = await newProject();
    const make = (name: string) => ada.call('POST', pathOfLabels(projectId), { name, color: '#AABBCC' });
    const answers = await Promise.all([make('Bug'), make('bug')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const other = await newLabel(projectId, 'design');
    const rename = (name: string) => ada.call('PATCH', pathOfLabels(projectId, other), { name });
    expect(await codeOf(rename('BUG'))).toBe('CONFLICT');
    expect(await (await rename('DESIGN')).json()).toMatchObject({
      id: other,
      name: 'DESIGN',
      color: '#808080',
    });
    const { items } = await (await ada.call('GET', pathOfLabels(projectId))).json();
    expect(items.map(({ color }: { color: string }) => color)).toEqual(['#aabbcc', '#808080']);
  });

  it('leave the tasks that carried them when they are deleted', async () => {
    const projectId = await newProject();
    const label = await newLabel(projectId, 'gone');
    const { id } = await newTask(projectId, { label_ids: [label] });
    expect((await stranger.call('DELETE', pathOfLabels(projectId, label))).status).toBe(404);
    expect((await ada.call('DELETE', pathOfLabels(projectId, label))).status).toBe(204);
    expect((await ada.call('DELETE', pathOfLabels(projectId, label))).status).toBe(404);
    expect(await (await ada.call('GET', pathOf(projectId, `/${id}`))).json()).toMatchObject({
      label_ids: [],
    });
  });
});

it('forgets the tasks of projects that are gone, and people whose account is', async () => {
  const [goneId, keptId] = [await newProject(), await newProject()];
  await newLabel(goneId, 'x');
  await newTask(goneId);
  const kept = await newTask(keptId, { assignee_user_id: ada.userId });
  const { db } = test.deps;
  await forgetTasks(test.deps, [goneId]);
  expect(await db.$count(tasks, eq(tasks.projectId, goneId))).toBe(0);
  expect(await db.$count(labels, eq(labels.projectId, goneId))).toBe(0);
  await erasePersonFromTasks(db, ada.userId);
  const read = await (await ada.call('GET', pathOf(keptId, `/${kept.id}`))).json();
  expect(read).toMatchObject({ title: 'A task', assignee_user_id: null, created_by_user_id: null });
});
