import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { auditOf } from '../../testing/test-records.ts';
import { type Backups, backUpDaily } from './daily-backup.ts';

let test: TestApp;
let clock: ManualClock;
beforeAll(async () => {
  clock = new ManualClock(new Date('2026-03-01T23:00:00Z'));
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

const HOUR_MS = 3_600_000;
const REPORT = { bytes: 1_000, rows: 10, objects: 2, pruned: 1 };

it('is made once for each day, when its hour has come and somebody has registered before', async () => {
  let made = 0;
  const backups: Backups = {
    async make() {
      made += 1;
      return REPORT;
    },
  };
  const run = () => backUpDaily({ ...test.deps, backups });
  clock.advance(3.5 * HOUR_MS);
  expect(await run()).toEqual({});
  const { userId } = await test.signUp();
  expect([await run(), made]).toEqual([{}, 0]);
  // An account that was there when the hour struck.
  const before = '2026-03-01T12:00:00Z';
  await test.deps.db.execute(sql`update users set created_at = ${before} where id = ${userId}`);
  expect(await run()).toEqual({ backups: 1, bytes: 1_000, pruned: 1 });
  clock.advance(23 * HOUR_MS);
  expect([await run(), made]).toEqual([{}, 1]);
  clock.advance(HOUR_MS);
  expect([await run(), made]).toEqual([{ backups: 1, bytes: 1_000, pruned: 1 }, 2]);
  expect(await auditOf(test.deps.db, '2026-03-02')).toMatchObject([
    { action: 'backup.made', details: REPORT },
  ]);
  expect(await backUpDaily({ ...test.deps, backups: null })).toEqual({});
});

it('that fails is told to administrators, and tried again in an hour, not before', async () => {
  const admin = await test.signUp();
  await test.deps.db.execute(sql`update users set is_admin = true where id = ${admin.userId}`);
  clock.advance(24 * HOUR_MS);
  let works = false;
  const backups: Backups = {
    async make() {
      if (works) return REPORT;
      throw Object.assign(new Error('no space left on /secret'), { code: 'ENOSPC' });
    },
  };
  const run = () => backUpDaily({ ...test.deps, backups });
  expect(await run()).toEqual({ failed: 1 });
  works = true;
  expect(await run()).toEqual({});
  clock.advance(HOUR_MS);
  expect(await run()).toMatchObject({ backups: 1 });
  const { rows } = await test.deps.db.execute(sql`select user_id, type, data, count from notifications`);
  const data = { day: '2026-03-04', code: 'ENOSPC' };
  expect(rows).toEqual([{ user_id: admin.userId, type: 'backup_failed', data, count: 1 }]);
  const audited = await auditOf(test.deps.db, '2026-03-04');
  expect(audited.map(({ action }) => action)).toEqual(['backup.failed', 'backup.made']);
});
