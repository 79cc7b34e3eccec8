import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { createTestProject, type TestBuild } from '../../testing/test-preview.ts';
import { erasePersonFromComments, forgetComments } from './delete-comment.ts';
import { commentEdits, commentMentions, commentStars, comments } from './tables.ts';

const NOBODYS_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff';

let test: TestApp;
let ada: TestPerson;
let stranger: TestPerson;
/** A project with a file, a ready screen and a task. */
let build: TestBuild & { readonly screenId: string; readonly taskId: string };
beforeAll(async () => {
  test = await createTestApp();
  [ada, stranger] = await Promise.all([test.signUp(), test.signUp()]);
  const preview = await createReadyPreview(test, ada);
  const screens = await test.app.request('/api/v1/preview/screens', {
    headers: { Authorization: `Bearer ${preview.previewToken}` },
  });
  const task = await ada.call('POST', `/api/v1/projects/${preview.projectId}/tasks`, { title: 'A task' });
  const screenId = (await screens.json()).items[0].screen_id;
  build = { ...preview, screenId, taskId: (await task.json()).id };
});
afterAll(() => test.close());

interface CommentBody {
  readonly id: string;
  readonly body: string | null;
}

const pathOf = (rest = '', projectId = build.projectId) => `/api/v1/projects/${projectId}/comments${rest}`;

async function write(body: object, projectId = build.projectId): Promise<CommentBody> {
  const answer = await ada.call('POST', pathOf('', projectId), { body: 'Hello', ...body });
  expect(answer.status).toBe(201);
  return answer.json();
}

const read = async (id: string) => (await ada.call('GET', pathOf(`/${id}`))).json();

async function idsOf(rest: string, projectId = build.projectId): Promise<string[]> {
  const answer = await ada.call('GET', pathOf(rest, projectId));
  expect(answer.status).toBe(200);
  return (await answer.json()).items.map(({ id }: CommentBody) => id);
}

async function codeOf(answer: Promise<Response>): Promise<unknown> {
  return (await (await answer).json()).error?.code;
}

const targets = () => ({
  project: { type: 'project' },
  task: { type: 'task', task_id: build.taskId },
  file: { type: 'file', revision_id: build.revisionId, path: 'App.tsx', line_start: 2, line_end: 4 },
  node: { type: 'node', job_id: build.jobId, screen_id: build.screenId, node_id: 'n1' },
});

describe('a comment', () => {
  it('is written on a project, a task, lines of a file or a node, and found there', async () => {
    const { projectId } = build;
    const made: Record<string, string> = {};
    for (const [type, target] of Object.entries(targets())) {
      const comment = await write({ body: ` about a ${type}\r\n`, target });
      expect(comment).toMatchObject({
        body: `about a ${type}`,
        target,
        author_user_id: ada.userId,
        thread_id: null,
      });
      expect(await read(comment.id)).toEqual(comment);
      made[type] = comment.id;
    }
    const found: Record<string, string | undefined> = {
      '?target=project': made.project,
      [`?task_id=${build.taskId}`]: made.task,
      '?path=App.tsx': made.file,
      [`?revision_id=${build.revisionId}&path=App.tsx`]: made.file,
      [`?job_id=${build.jobId}`]: made.node,
      [`?job_id=${build.jobId}&screen_id=${build.screenId}&node_id=n1`]: made.node,
    };
    for (const [query, id] of Object.entries(found))
      expect(await idsOf(query, projectId), query).toEqual([id]);
    expect(await idsOf('')).toEqual([made.node, made.file, made.task, made.project]);
    expect(await idsOf('?target=task&path=App.tsx')).toEqual([]);
    for (const query of ['?target=page', '?path=%00', '?node_id=%00', '?task_id=x']) {
      expect((await ada.call('GET', pathOf(query))).status, query).toBe(422);
    }
  });

  it('is refused on what the project does not have', async () => {
    const other = await createTestProject(ada);
    const { task, file, node } = targets();
    const wrong: [object, string][] = [
      [{ ...task, task_id: NOBODYS_ID }, 'NOT_FOUND'],
      [{ ...file, revision_id: other.revisionId }, 'NOT_FOUND'],
      [{ ...file, path: 'Gone.tsx' }, 'NOT_FOUND'],
      [{ ...file, path: '../App.tsx' }, 'NOT_FOUND'],
      [{ ...file, line_start: 4, line_end: 2 }, 'VALIDATION_ERROR'],
      [{ ...file, line_start: 0 }, 'VALIDATION_ERROR'],
      [{ ...node, job_id: NOBODYS_ID }, 'NOT_FOUND'],
      [{ ...node, screen_id: 'f'.repeat(16) }, 'NOT_FOUND'],
      [{ type: 'planet' }, 'VALIDATION_ERROR'],
    ];
    for (const [target, code] of wrong) {
      expect(await codeOf(ada.call('POST', pathOf(), { body: 'x', target })), JSON.stringify(target)).toBe(
        code,
      );
    }
    // What one project has is nothing that another may be commented on.
    for (const target of [task, file, node]) {
      expect(await codeOf(ada.call('POST', pathOf('', other.projectId), { body: 'x', target }))).toBe(
        'NOT_FOUND',
      );
    }
  });

  it.each([{ body: '' }, { body: ' \n ' }, { body: 'a\u0000b' }, { body: 'x'.repeat(10_001) }])(
    'is refused without words, with control characters, or when it is too long',
    async (body) => {
      expect(await codeOf(ada.call('POST', pathOf(), body))).toBe('VALIDATION_ERROR');
    },
  );

  it('is written once by a request that is repeated with its Idempotency-Key', async () => {
    const { projectId } = await createTestProject(ada);
    const send = () =>
      ada.call('POST', pathOf('', projectId), { body: 'once' }, { 'Idempotency-Key': 'once' });
    expect((await (await send()).json()).id).toBe((await (await send()).json()).id);
    expect(await idsOf('', projectId)).toHaveLength(1);
  });

  it('is nobody’s but those who may see the project', async () => {
    const { id } = await write({});
    const calls: [string, string, object?][] = [
      ['GET', ''],
      ['POST', '', { body: 'x' }],
      ['POST', '', { body: 'x', answer_to: id }],
      ['GET', `/${id}`],
      ['GET', `/${id}/replies`],
      ['GET', `/${id}/edits`],
      ['PATCH', `/${id}`, { body: 'x' }],
      ['DELETE', `/${id}`],
      ['PUT', `/${id}/star`],
      ['DELETE', `/${id}/star`],
    ];
    for (const [method, rest, body] of calls) {
      expect((await stranger.call(method, pathOf(rest), body)).status, method + rest).toBe(404);
    }
  });
});

describe('a thread', () => {
  it('has one level: an answer to an answer is in the same, about the same', async () => {
    const { task } = targets();
    const root = await write({ target: task });
    const first = await write({ body: 'first', answer_to: root.id });
    const second = await write({ body: 'second', answer_to: first.id });
    expect(second).toMatchObject({ thread_id: root.id, target: task });
    expect(await idsOf(`/${root.id}/replies`)).toEqual([first.id, second.id]);
    expect(await read(root.id)).toMatchObject({ replies: 2 });
    expect(await idsOf(`?task_id=${build.taskId}`)).not.toContain(second.id);
    const withTarget = ada.call('POST', pathOf(), { body: 'x', answer_to: root.id, target: task });
    expect(await codeOf(withTarget)).toBe('VALIDATION_ERROR');
    expect(await codeOf(ada.call('POST', pathOf(), { body: 'x', answer_to: NOBODYS_ID }))).toBe('NOT_FOUND');
  });

  it('stays when a comment in it is deleted, of which nothing is left', async () => {
    const root = await write({ body: `secret <@${ada.userId}>` });
    const reply = await write({ body: 'kept', answer_to: root.id });
    await ada.call('PATCH', pathOf(`/${root.id}`), { body: `secret again <@${ada.userId}>` });
    await ada.call('PUT', pathOf(`/${root.id}/star`));
    expect((await ada.call('DELETE', pathOf(`/${root.id}`))).status).toBe(204);
    expect(await read(root.id)).toMatchObject({ body: null, mentions: [], stars: 0, replies: 1 });
    expect(await idsOf(`/${root.id}/replies`)).toEqual([reply.id]);
    expect(await idsOf(`/${root.id}/edits`)).toEqual([]);
    for (const table of [commentEdits, commentMentions, commentStars]) {
      expect(await test.deps.db.$count(table, eq(table.commentId, root.id))).toBe(0);
    }
    for (const call of [
      ada.call('PATCH', pathOf(`/${root.id}`), { body: 'back' }),
      ada.call('DELETE', pathOf(`/${root.id}`)),
      ada.call('PUT', pathOf(`/${root.id}/star`)),
    ]) {
      expect((await call).status).toBe(404);
    }
    expect(await write({ body: 'still answered', answer_to: root.id })).toMatchObject({ thread_id: root.id });
  });

  it('goes with its task', async () => {
    const made = await ada.call('POST', `/api/v1/projects/${build.projectId}/tasks`, {
      title: 'Short-lived',
    });
    const { id: taskId } = await made.json();
    const root = await write({ target: { type: 'task', task_id: taskId } });
    const reply = await write({ answer_to: root.id });
    await ada.call('DELETE', `/api/v1/projects/${build.projectId}/tasks/${taskId}`);
    for (const { id } of [root, reply]) expect((await ada.call('GET', pathOf(`/${id}`))).status).toBe(404);
  });
});

describe('an edit', () => {
  it('keeps what was said before, and is none when nothing changes', async () => {
    const { id } = await write({ body: 'one' });
    const edit = async (body: string) => (await ada.call('PATCH', pathOf(`/${id}`), { body })).json();
    expect(await edit('one')).toMatchObject({ body: 'one', edited_at: null });
    await edit('two');
    expect(await edit('three')).toMatchObject({ body: 'three', edited_at: expect.any(String) });
    const { items } = await (await ada.call('GET', pathOf(`/${id}/edits`))).json();
    expect(items.map(({ body }: CommentBody) => body)).toEqual(['two', 'one']);
    expect(items[0].written_at).toBe(items[1].replaced_at);
  });
});

describe('mentions and stars', () => {
  it('name those who may see the project, each once, and nobody else', async () => {
    const body = `<@${ada.userId}> <@${ada.userId.toUpperCase()}> <@${stranger.userId}> <@${NOBODYS_ID}> <@x>`;
    const comment = await write({ body });
    expect(comment).toMatchObject({ mentions: [ada.userId], body });
    const path = pathOf(`/${comment.id}`);
    expect((await (await ada.call('PATCH', path, { body: 'nobody' })).json()).mentions).toEqual([]);
    const crowd = Array.from({ length: 21 }, (_, n) => `<@${NOBODYS_ID.slice(0, -2)}${10 + n}>`).join('');
    expect(await codeOf(ada.call('POST', pathOf(), { body: crowd }))).toBe('VALIDATION_ERROR');
  });

  it('count each person once', async () => {
    const { id } = await write({});
    const star = (method: string) => ada.call(method, pathOf(`/${id}/star`));
    const answers = await Promise.all([star('PUT'), star('PUT'), star('PUT')]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await read(id)).toMatchObject({ stars: 1, starred: true });
    await star('DELETE');
    await star('DELETE');
    expect(await read(id)).toMatchObject({ stars: 0, starred: false });
  });
});

it('lists threads page by page without gaps or repeats', async () => {
  const { projectId } = await createTestProject(ada);
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) made.unshift((await write({ body: `c${n}` }, projectId)).id);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const page = await (await ada.call('GET', pathOf(query, projectId))).json();
    seen.push(...page.items.map(({ id }: CommentBody) => id));
    cursor = page.next_cursor;
  }
  expect(seen).toEqual(made);
});

it('forgets the comments of projects that are gone, and what people said whose account is', async () => {
  const { db } = test.deps;
  const { projectId } = await createTestProject(ada);
  const { id } = await write({ body: 'gone' }, projectId);
  await write({ body: 'gone', answer_to: id }, projectId);
  await forgetComments(db, [projectId]);
  expect(await db.$count(comments, eq(comments.projectId, projectId))).toBe(0);
  const kept = await write({ body: 'mine' });
  await erasePersonFromComments(db, ada.userId, new Date());
  expect(await read(kept.id)).toMatchObject({ body: null, author_user_id: null });
  expect(await db.$count(comments, eq(comments.authorUserId, ada.userId))).toBe(0);
});
