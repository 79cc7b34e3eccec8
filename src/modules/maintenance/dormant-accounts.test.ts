import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { pairDevice } from '../../testing/paired-device.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import {
  accountOf,
  auditOf,
  makeAdministrator,
  suspend,
  suspendEverybody,
  useKeysAndDevices,
} from '../../testing/test-records.ts';
import { sendMail } from '../../testing/test-team.ts';
import { purgeExpiredSessions } from '../accounts/index.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { tendDormantAccounts } from './dormant-accounts.ts';

const DAY_MS = 86_400_000;
const NOTHING = { warned: 0, closed: 0 };

let test: TestApp;
let clock: ManualClock;
beforeAll(async () => {
  clock = new ManualClock(new Date());
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());
// So that the people of other tests are no matter of quiet any more.
beforeEach(() => suspendEverybody(test.deps.db));

/** What the daily task does on a day so many days later, when sessions of the past are gone. */
async function tendAfter(days: number, deps = test.deps) {
  clock.advance(days * DAY_MS);
  await purgeExpiredSessions(test.deps);
  return tendDormantAccounts(deps);
}

const mailTo = async ({ email }: TestPerson) => {
  await sendMail(test);
  return test.mailbox.to(email);
};

describe('an account that nobody uses', () => {
  it('is warned once after a year, and closed and erased a month after that', async () => {
    const person = await test.signUp();
    expect(await tendAfter(364)).toEqual(NOTHING);
    expect(await tendAfter(3)).toEqual({ warned: 1, closed: 0 });
    const warning = (await mailTo(person)).at(-1);
    expect(warning?.subject).toBe('Your HiveSync account will be deleted');
    expect(warning?.text).toMatch(/deleted on \d{4}-\d\d-\d\d or soon after/);
    expect(await tendAfter(20)).toEqual(NOTHING);
    expect(await tendAfter(12)).toEqual({ warned: 0, closed: 1 });
    expect((await mailTo(person)).at(-1)?.text).toContain('for thirteen months');
    expect(await tendDormantAccounts(test.deps)).toEqual(NOTHING);
    expect(await deleteAccounts(test.deps)).toEqual({ accounts: 1, put_off: 0 });
    const entries = (await auditOf(test.deps.db, person.userId)).map(({ action }) => action);
    expect(entries).toEqual(
      expect.arrayContaining(['user.dormant_warned', 'user.dormant_closed', 'user.deleted']),
    );
    expect(test.logs.lines().join('')).not.toContain(person.email);
  });

  it('is given its month also when the warning came late', async () => {
    await test.signUp();
    expect(await tendAfter(800)).toEqual({ warned: 1, closed: 0 });
    expect(await tendAfter(27)).toEqual(NOTHING);
    expect(await tendAfter(5)).toEqual({ warned: 0, closed: 1 });
  });

  it('is only named in a dry run', async () => {
    const person = await test.signUp();
    const dry = { ...test.deps, cleanup: { ...test.deps.cleanup, dryRun: true } };
    expect(await tendAfter(370, dry)).toEqual({ warned: 1, closed: 0 });
    expect(test.logs.entries()).toContainEqual(
      expect.objectContaining({ user_id: person.userId, deed: 'warn', dry_run: true }),
    );
    expect(await tendAfter(1)).toEqual({ warned: 1, closed: 0 });
  });
});

describe('an account that is used', () => {
  it('stays, whatever it is used by', async () => {
    const [byKey, byDevice, bySession, back] = await Promise.all(
      Array.from({ length: 4 }, () => test.signUp()),
    );
    if (!byKey || !byDevice || !bySession || !back) throw new Error('somebody is missing');
    await byKey.call('POST', '/api/v1/api-keys', { name: 'CI', scopes: ['read'] });
    await pairDevice(test.app, byDevice);
    expect(await tendAfter(370)).toEqual({ warned: 4, closed: 0 });
    for (const { userId } of [byKey, byDevice]) await useKeysAndDevices(test.deps.db, userId, clock.now());
    for (const { email, password } of [bySession, back]) {
      const body = JSON.stringify({ email, password });
      const headers = { 'Content-Type': 'application/json' };
      expect((await test.app.request('/api/v1/auth/login', { method: 'POST', headers, body })).status).toBe(
        200,
      );
    }
    // The session of one of them is gone before the task looks.
    expect(await tendAfter(31)).toEqual(NOTHING);
    expect(await tendAfter(300)).toEqual(NOTHING);
    expect(await tendAfter(60)).toEqual({ warned: 4, closed: 0 });
  });

  it('stays when it is an administrator’s or suspended', async () => {
    const [admin, suspended] = [await test.signUp(), await test.signUp()];
    await makeAdministrator(test.deps.db, admin.userId);
    await suspend(test.deps.db, suspended.userId);
    expect(await tendAfter(900)).toEqual(NOTHING);
  });

  it('stays when somebody comes back at the last moment', async () => {
    const person = await test.signUp();
    await tendAfter(370);
    clock.advance(40 * DAY_MS);
    const { email, password } = person;
    const body = JSON.stringify({ email, password });
    const headers = { 'Content-Type': 'application/json' };
    await test.app.request('/api/v1/auth/login', { method: 'POST', headers, body });
    expect(await tendDormantAccounts(test.deps)).toEqual(NOTHING);
    expect(await accountOf(test.deps.db, person.userId)).toMatchObject({
      dormantWarnedAt: null,
      deletedAt: null,
    });
  });
});
