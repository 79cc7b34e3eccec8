import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notifications } from '../../src/modules/notifications/tables.ts';
import { createTestApp, type TestApp } from '../../src/testing/test-app.ts';
import { createTestProject, startTestBuild } from '../../src/testing/test-preview.ts';
import { auditOf, auditOfAction, changeJob } from '../../src/testing/test-records.ts';
import { startTestRunner } from '../../src/testing/test-runner.ts';
import { judgeHealth } from '../health/judge-health.ts';
import { measureHealth } from '../health/measure-health.ts';
import { toHealthData } from '../health/show-health.ts';
import { callCommand } from './testing/call-command.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function startBuild() {
  const person = await test.signUp();
  return { ...(await startTestBuild(person, await createTestProject(person))), person };
}

const FAILURE = { code: 'RUNNER_LOST', message: 'No runner was left.', hint: 'Again.' } as const;

describe('jobs', () => {
  it('are counted by queue, with the runners there are', async () => {
    await startBuild();
    await startTestRunner(test, 'runner-of-the-tool');
    const { lines, data } = await callCommand(test, ['queues']);
    expect(data).toMatchObject({ queues: expect.any(Array), workers: [{ worker_id: 'runner-of-the-tool' }] });
    expect(lines.find((line) => line.startsWith('preview '))).toMatch(/^preview +[1-9]/);
    expect(lines.join('\n')).toContain('runner-of-the-tool');
  });

  it('are listed with what became of them, and nothing of what they are about', async () => {
    const { jobId, person, projectId } = await startBuild();
    await changeJob(test.deps.db, jobId, { state: 'failed', failure: FAILURE, endedAt: new Date() });
    const failed = await callCommand(test, ['preview-jobs'], { options: { failed: true } });
    expect(failed.data.jobs).toEqual([
      expect.objectContaining({ job_id: jobId, state: 'failed', error: FAILURE.code }),
    ]);
    const all = await callCommand(test, ['preview-jobs'], { options: { limit: '1' } });
    expect(all.data.jobs).toEqual([expect.objectContaining({ job_id: jobId })]);
    expect(JSON.stringify([failed, all])).not.toMatch(new RegExp(`${person.email}|${projectId}`));
    await expect(callCommand(test, ['preview-jobs'], { options: { limit: '0' } })).rejects.toThrow('--limit');
  });

  it('that failed are started again, and no others', async () => {
    const { jobId } = await startBuild();
    await expect(callCommand(test, ['retry', jobId])).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(callCommand(test, ['retry', 'mine'])).rejects.toThrow('not the id of a job');
    await changeJob(test.deps.db, jobId, { state: 'failed', failure: FAILURE, endedAt: new Date() });
    expect((await callCommand(test, ['retry', jobId])).data).toMatchObject({
      job_id: jobId,
      queue: 'preview',
    });
    const [entry] = (await auditOf(test.deps.db, jobId)).filter(({ action }) => action === 'job.retried');
    expect(entry).toMatchObject({ actorUserId: null, network: null });
    expect(await test.queue.isPending('preview', jobId)).toBe(true);
  });
});

describe('notifications', () => {
  it('are cleared when the operator says yes: those that were read, or of one person, or old', async () => {
    const [one, other] = [await test.signUp(), await test.signUp()];
    const tell = async (userId: string, readAt: Date | null, updatedAt = new Date()) => {
      const id = test.deps.identity.id();
      const row = { id, position: id, userId, type: 'password_changed', groupKey: id, count: 1, data: {} };
      await test.deps.db
        .insert(notifications)
        .values({ ...row, inApp: true, createdAt: updatedAt, updatedAt, readAt, emailDueAt: null });
    };
    const longAgo = new Date(Date.now() - 10 * 86_400_000);
    await tell(one.userId, new Date());
    await tell(one.userId, null);
    await tell(other.userId, null, longAgo);
    const clear = (options: Record<string, string | boolean>, says: 'yes' | 'no' = 'yes') =>
      callCommand(test, ['clear-notifications'], { options, says });
    await expect(clear({}, 'no')).rejects.toThrow('Nothing was changed');
    expect((await clear({})).data).toEqual({ cleared: 1 });
    expect((await clear({})).data).toEqual({ cleared: 0 });
    expect((await clear({ unread: true, 'older-than': '9' })).data).toEqual({ cleared: 1 });
    expect((await clear({ unread: true, user: one.email })).data).toEqual({ cleared: 1 });
    await expect(clear({ user: 'nobody@example.com' })).rejects.toThrow('No account');
    await expect(clear({ 'older-than': 'x' })).rejects.toThrow('--older-than');
    const audited = await auditOfAction(test.deps.db, 'notifications.cleared');
    expect(audited.map(({ subjectId, details }) => [subjectId, details.count])).toEqual([
      [null, 1],
      [null, 1],
      [one.userId, 1],
    ]);
  });
});

describe('clean-up', () => {
  const key = 'logs/workers/runner-1/20000101T000000000Z.json';
  const isKept = async () => (await test.deps.storage.head(key)) !== null;
  const aged: TestApp['deps']['clock'] = {
    now: () => new Date(Date.now() + 30 * 86_400_000),
    after: () => () => undefined,
  };

  it('says in a dry run what it would delete, and deletes it when it is told yes', async () => {
    const later = { ...test, deps: { ...test.deps, clock: aged } };
    await test.deps.storage.put(key, new TextEncoder().encode('{}'), {
      contentType: 'application/json',
      maxBytes: 10,
    });
    const dry = await callCommand(later, ['cleanup-now'], { options: { 'dry-run': true }, says: 'no' });
    expect([dry.data.dry_run, await isKept()]).toEqual([true, true]);
    expect(test.logs.entries()).toContainEqual(expect.objectContaining({ key, dry_run: true }));
    await expect(callCommand(later, ['cleanup-now'], { says: 'no' })).rejects.toThrow('Nothing was changed');
    const done = await callCommand(later, ['cleanup-now']);
    expect(done.lines.find((line) => line.startsWith('logs'))).toContain('objects 1');
    expect(await isKept()).toBe(false);
  });

  it('leaves alone what an API process is at, and does nothing where it is switched off', async () => {
    await test.deps.db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('maintenance:logs', 0))`);
      const { lines } = await callCommand(test, ['cleanup-now']);
      expect(lines.find((line) => line.startsWith('logs'))).toContain('an API process is at it');
    });
    const off = await callCommand(test, ['cleanup-now'], {
      environment: { CLEANUP_ENABLED: 'false' },
      says: 'no',
    });
    expect(off.lines.join('\n')).toContain('CLEANUP_ENABLED is false');
  });
});

describe('health', () => {
  const open = () => ({
    database: async () => test.deps.db,
    queue: async () => test.deps.queue,
    storage: async () => test.deps.storage,
    queueName: 'queue' as const,
  });

  it('is ok while every part takes writes and a runner was heard, degraded without one, and fails with a part', async () => {
    await startTestRunner(test, 'runner-of-the-tool');
    const look = async (parts: Parameters<typeof measureHealth>[0], clock = test.deps.clock) => {
      const health = await measureHealth(parts, clock);
      return toHealthData(health, judgeHealth(health));
    };
    const well = await look(open());
    expect(well).toMatchObject({ status: 'ok', reasons: [], workers: [{ worker_id: 'runner-of-the-tool' }] });
    expect(well.parts.map(({ name, ok }) => [name, ok])).toEqual([
      ['postgres', true],
      ['queue', true],
      ['storage', true],
    ]);
    const silent = { ...test.deps.clock, now: () => new Date(Date.now() + 121_000) };
    expect(await look(open(), silent)).toMatchObject({
      status: 'degraded',
      reasons: [expect.stringContaining('no runner takes jobs')],
    });
    const full = { ...test.deps.storage, check: () => Promise.reject(new Error('no space left in /secret')) };
    const failed = await look({ ...open(), storage: async () => full });
    expect(failed).toMatchObject({ status: 'fail', queues: expect.any(Array) });
    expect(JSON.stringify(failed)).not.toContain('secret');
    const away = await look({ ...open(), queue: () => Promise.reject(new Error('gone')) });
    expect(away).toMatchObject({ status: 'fail', queues: null, workers: null });
  });
});
