import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { auditOfAction, suspend } from '../../testing/test-records.ts';
import { listAdminIds, makeAdmin } from './admins.ts';
import { auditLog } from './tables.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});

afterAll(() => test.close());

it('tells from which network something was done, and never from which address', async () => {
  const headers = { 'Content-Type': 'application/json', 'x-test-address': '198.51.100.23' };
  const body = JSON.stringify({ email: 'ada@example.com', password: 'a pass phrase for the log' });
  await test.app.request('/api/v1/auth/register', { method: 'POST', headers, body });
  const entries = await auditOfAction(test.deps.db, 'user.registered');
  expect(entries.at(-1)?.network).toBe('198.51.100.0/24');
  expect(JSON.stringify(entries)).not.toContain('198.51.100.23');
});

it('is added to, and neither changed nor shortened, whoever asks the database', async () => {
  const ada = await test.signUp();
  const { db } = test.deps;
  const ofAda = eq(auditLog.actorUserId, ada.userId);
  const before = await db.select().from(auditLog).where(ofAda);
  const refusal = { cause: { message: expect.stringContaining('audit_log is append-only') } };
  await expect(db.update(auditLog).set({ action: 'nothing.happened' })).rejects.toMatchObject(refusal);
  await expect(db.delete(auditLog).where(ofAda)).rejects.toMatchObject(refusal);
  await expect(db.execute(sql`truncate audit_log`)).rejects.toMatchObject(refusal);
  expect(await db.select().from(auditLog).where(ofAda)).toEqual(before);
});

it('tells once who was made an administrator, whom nobody who is gone or suspended is among', async () => {
  const ctx = { ...test.deps, requestId: 'test' };
  const [ada, ben] = [await test.signUp(), await test.signUp()];
  for (const { email } of [ada, ben, ada]) await makeAdmin(ctx, ` ${email.toUpperCase()} `);
  const made = await auditOfAction(test.deps.db, 'user.made_admin');
  expect(made.map(({ subjectId }) => subjectId)).toEqual([ada.userId, ben.userId]);
  await suspend(test.deps.db, ben.userId);
  expect(await listAdminIds(test.deps.db)).toEqual([ada.userId]);
  await expect(makeAdmin(ctx, 'nobody@example.com')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(makeAdmin(ctx, 'no address')).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
});
