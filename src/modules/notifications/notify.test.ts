import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../platform/clock.ts';
import { systemIdentity } from '../../platform/identity.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { userEventsOf } from '../../testing/test-records.ts';
import { notify } from './notify.ts';
import { notificationSettings, notifications } from './tables.ts';

let database: TestDatabase;
const ctx = { clock: systemClock, identity: systemIdentity };

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

const someone = () => randomUUID();
const replyIn = (project: string) => ({
  project_id: someone(),
  project_name: project,
  comment_id: someone(),
  thread_id: someone(),
  target_type: 'project' as const,
  target_id: someone(),
  actor_id: null,
  actor_name: 'Ada',
});

const told = (userId: string) =>
  database.db
    .select()
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(asc(notifications.position));

const eventsOf = (userId: string) => userEventsOf(database.db, userId);

it('tells everybody named once, but not the one who did it, and puts it into their streams', async () => {
  const [ada, bob, eve] = [someone(), someone(), someone()];
  const data = replyIn('Brew');
  await notify(ctx, database.db, { type: 'comment_reply', to: [bob, ada, bob, eve], by: eve, data });
  expect(await told(eve)).toEqual([]);
  for (const userId of [ada, bob]) {
    const [notification] = await told(userId);
    expect(notification).toMatchObject({ type: 'comment_reply', count: 1, data, readAt: null, inApp: true });
    const message = 'Ada answered your comment in “Brew”.';
    expect(await eventsOf(userId)).toMatchObject([{ type: 'notification', data: { message, count: 1 } }]);
  }
});

it('lets what happens again grow until it was read, also when it happens many times at once', async () => {
  const ada = someone();
  const thread = { type: 'comment_reply', to: [ada], group: 'thread-1' } as const;
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      notify(ctx, database.db, { ...thread, data: replyIn(`Project ${at}`) }),
    ),
  );
  const [grown, ...others] = await told(ada);
  expect(others).toEqual([]);
  expect(grown?.count).toBe(20);
  const sequences = (await eventsOf(ada)).map(({ sequence }) => sequence);
  expect(new Set(sequences).size).toBe(20);

  await database.db.update(notifications).set({ readAt: new Date() }).where(eq(notifications.userId, ada));
  await notify(ctx, database.db, { ...thread, data: replyIn('Brew') });
  expect((await told(ada)).map(({ count }) => count)).toEqual([20, 1]);
});

it('never waits in a circle for another that tells the same people', async () => {
  const [ada, bob] = [someone(), someone()];
  await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      database.db.transaction((tx) =>
        notify(ctx, tx, {
          type: 'comment_reply',
          to: at % 2 === 0 ? [ada, bob] : [bob, ada],
          group: 'thread',
          data: replyIn('Brew'),
        }),
      ),
    ),
  );
  expect((await told(ada))[0]?.count).toBe(30);
  expect((await told(bob))[0]?.count).toBe(30);
});

it('goes where a person wants it to go; what concerns their security is always told', async () => {
  const ada = someone();
  const off = { userId: ada, inApp: false, email: false };
  await database.db.insert(notificationSettings).values([
    { ...off, type: 'comment_reply' },
    { ...off, type: 'new_sign_in' },
    { userId: ada, type: 'map_ready', inApp: false, email: true },
  ]);
  await notify(ctx, database.db, { type: 'comment_reply', to: [ada], data: replyIn('Brew') });
  const session = { session_id: someone(), device: 'Firefox on Linux' };
  await notify(ctx, database.db, { type: 'new_sign_in', to: [ada], data: session });
  const map = { project_id: someone(), job_id: someone(), version_id: someone() };
  await notify(ctx, database.db, { type: 'map_ready', to: [ada], data: map });
  expect(await told(ada)).toMatchObject([
    { type: 'new_sign_in', inApp: true, emailDueAt: null },
    { type: 'map_ready', inApp: false, emailDueAt: expect.any(Date) },
  ]);
  expect(await eventsOf(ada)).toHaveLength(1);
});

it('is undone with what it tells about, and refuses data that the type does not carry', async () => {
  const ada = someone();
  const failing = database.db.transaction(async (tx) => {
    await notify(ctx, tx, { type: 'password_changed', to: [ada], data: {} });
    throw new Error('the deed failed');
  });
  await expect(failing).rejects.toThrow('the deed failed');
  expect([...(await told(ada)), ...(await eventsOf(ada))]).toEqual([]);
  const wrong = { ...replyIn('Brew'), source: 'secret' };
  await expect(notify(ctx, database.db, { type: 'comment_reply', to: [ada], data: wrong })).rejects.toThrow();
});
