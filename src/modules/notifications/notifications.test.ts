import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { verifyAddress } from '../../testing/test-records.ts';
import { runTask, TASKS } from '../maintenance/index.ts';
import { type NotificationData, notify } from './index.ts';
import { notifications } from './tables.ts';

const MINUTE = 60_000;
const ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a07';

let test: TestApp;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock(new Date());
  test = await createTestApp({ deps: { clock } });
});

afterAll(() => test.close());

const task = (title: string): NotificationData<'task_assigned'> => ({
  project_id: ID,
  project_name: 'Brew',
  task_id: ID,
  task_title: title,
  actor_id: null,
  actor_name: 'Ada',
});

const assign = ({ userId }: TestPerson, title: string) =>
  notify(test.deps, test.deps.db, { type: 'task_assigned', to: [userId], data: task(title) });

const rowsOf = ({ userId }: TestPerson) =>
  test.deps.db.select().from(notifications).where(eq(notifications.userId, userId));

const read = async (person: TestPerson, path: string) => (await person.call('GET', `/api/v1${path}`)).json();

async function run(...names: string[]): Promise<void> {
  for (const name of names) {
    const task = TASKS.find((candidate) => candidate.name === name);
    if (task === undefined) throw new Error(`there is no task ${name}`);
    await runTask(test.deps, task);
  }
}

describe('the list', () => {
  it('is in pages, the latest first, of the caller alone, and can be of the unread', async () => {
    const [bob, eve] = [await test.signUp(), await test.signUp()];
    for (const title of ['one', 'two', 'three']) await assign(bob, title);
    await assign(eve, 'of another');
    const first = await read(bob, '/notifications?limit=2');
    expect(first).toMatchObject({
      unread: 3,
      items: [
        { type: 'task_assigned', message: 'Ada assigned the task “three” to you.', count: 1, read_at: null },
        { data: { task_title: 'two' } },
      ],
    });
    const rest = await read(bob, `/notifications?limit=2&cursor=${first.next_cursor}`);
    expect(rest).toMatchObject({ next_cursor: null, items: [{ data: { task_title: 'one' } }] });
    const ids = [first.items[0].id];
    const answer = await bob.call('POST', '/api/v1/notifications/read', { ids });
    expect(await answer.json()).toEqual({ unread: 2 });
    const unread = await read(bob, '/notifications?unread=true');
    expect(unread.items.map((item: { data: { task_title: string } }) => item.data.task_title)).toEqual([
      'two',
      'one',
    ]);
    expect((await read(bob, '/notifications')).items).toHaveLength(3);
  });

  it('is read by its owner alone; reading all leaves none', async () => {
    const [bob, eve] = [await test.signUp(), await test.signUp()];
    await assign(bob, 'one');
    const { items } = await read(bob, '/notifications');
    const foreign = await eve.call('POST', '/api/v1/notifications/read', { ids: [items[0].id] });
    expect([foreign.status, await foreign.json()]).toEqual([200, { unread: 0 }]);
    expect((await read(bob, '/notifications')).unread).toBe(1);
    expect(await (await bob.call('POST', '/api/v1/notifications/read-all')).json()).toEqual({ unread: 0 });
    expect((await read(bob, '/notifications?unread=true')).items).toEqual([]);
  });
});

describe('the settings', () => {
  it('name every type, change what is named and keep the rest', async () => {
    const bob = await test.signUp();
    const before = (await read(bob, '/notifications/settings')).items;
    const changes = [
      { type: 'mention', in_app: false },
      { type: 'mention', email: false },
    ];
    for (const change of changes) {
      expect((await bob.call('PATCH', '/api/v1/notifications/settings', { items: [change] })).status).toBe(
        200,
      );
    }
    const after = (await read(bob, '/notifications/settings')).items;
    const off = { in_app: false, email: false };
    expect(after).toEqual(
      before.map((item: { type: string }) => (item.type === 'mention' ? { ...item, ...off } : item)),
    );
  });

  it('leave on what concerns a person’s security, and say so', async () => {
    const bob = await test.signUp();
    const items = [{ type: 'new_sign_in', in_app: false }];
    const answer = await bob.call('PATCH', '/api/v1/notifications/settings', { items });
    expect([answer.status, (await answer.json()).error.code]).toEqual([409, 'CONFLICT']);
  });
});

describe('a digest', () => {
  it('is one message of all that was not read for an hour, sent once', async () => {
    const bob = await test.signUp();
    await verifyAddress(test.deps.db, bob.userId);
    await assign(bob, 'read before');
    await assign(bob, 'not <b>read</b>\nSubject: no');
    const { items } = await read(bob, '/notifications');
    await bob.call('POST', '/api/v1/notifications/read', { ids: [items[1].id] });
    const sent = () =>
      test.mailbox.to(bob.email).filter(({ subject }) => subject.startsWith('What happened'));
    await run('digests', 'mail');
    expect(sent()).toEqual([]);
    clock.advance(61 * MINUTE);
    await assign(bob, 'since then');
    await run('digests', 'digests', 'mail', 'mail');
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.text).toContain(
      '• Ada assigned the task “since then” to you.\n• Ada assigned the task “not <b>read</b> Subject: no” to you.\n',
    );
    expect(sent()[0]?.text).not.toContain('read before');
    expect(sent()[0]?.html).toContain('not &lt;b&gt;read&lt;/b&gt;');
    clock.advance(61 * MINUTE);
    await run('digests', 'mail');
    expect(sent()).toHaveLength(1);
    expect((await rowsOf(bob)).filter(({ readAt }) => readAt === null)).toHaveLength(2);
  });

  it('is sent at once about security, and to no address that has not proved itself', async () => {
    const [bob, eve] = [await test.signUp(), await test.signUp()];
    await verifyAddress(test.deps.db, bob.userId);
    const to = [bob.userId, eve.userId];
    const data = { session_id: ID, device: 'Firefox on Linux' };
    await notify(test.deps, test.deps.db, { type: 'new_sign_in', to, data });
    await run('digests', 'mail');
    expect(test.mailbox.to(bob.email).at(-1)?.text).toContain('from Firefox on Linux');
    expect(test.mailbox.to(eve.email).map(({ subject }) => subject)).not.toContain(
      'What happened in HiveSync',
    );
    expect(await rowsOf(eve)).toMatchObject([{ emailDueAt: null, readAt: null }]);
  });

  it('tells what is switched off in the application, and does not count it as unread', async () => {
    const bob = await test.signUp();
    await verifyAddress(test.deps.db, bob.userId);
    const items = [{ type: 'task_assigned', in_app: false }];
    await bob.call('PATCH', '/api/v1/notifications/settings', { items });
    await assign(bob, 'by mail alone');
    clock.advance(61 * MINUTE);
    await run('digests', 'mail');
    expect(test.mailbox.to(bob.email).at(-1)?.text).toContain('by mail alone');
    expect(await rowsOf(bob)).toMatchObject([{ inApp: false, readAt: expect.any(Date) }]);
  });
});

it('is forgotten after half a year', async () => {
  const bob = await test.signUp();
  await assign(bob, 'long ago');
  clock.advance(181 * 24 * 60 * MINUTE);
  await assign(bob, 'now');
  await run('expired-records');
  expect((await rowsOf(bob)).map(({ data }) => data.task_title)).toEqual(['now']);
});
