import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueueError } from '../../platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { StorageError } from '../../platform/storage/object-storage.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, TEST_INTERNAL_TOKEN, type TestApp } from '../../testing/test-app.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { createTestProject, startTestBuild } from '../../testing/test-preview.ts';
import { changeJob } from '../../testing/test-records.ts';
import { startTestRunner } from '../../testing/test-runner.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});

afterAll(() => test.close());

const ALL_OK = { postgres: 'ok', queue: 'ok', storage: 'ok' };

describe('/health', () => {
  it('answers at the root and under the prefix, and is never cached', async () => {
    for (const path of ['/health', '/api/v1/health']) {
      const answer = await test.app.request(path);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ status: 'ok', version: '0.0.0-test' });
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });
});

describe('/health/ready', () => {
  it('is ready while everything answers', async () => {
    const answer = await test.app.request('/health/ready');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ready', parts: ALL_OK });
  });

  it('is not ready from the moment the server drains, while it still answers', async () => {
    const draining = new AbortController();
    const app = test.with({ shutdown: draining.signal });
    expect((await app.request('/health/ready')).status).toBe(200);
    draining.abort();
    const answer = await app.request('/health/ready');
    expect(answer.status).toBe(503);
    expect((await answer.json()).status).toBe('draining');
    expect((await app.request('/health')).status).toBe(200);
  });

  it('is not ready without its database or its queue', async () => {
    const database = await createTestDatabase();
    await database.close();
    const withoutDatabase = await test.with({ db: database.db }).request('/health/ready');
    expect(withoutDatabase.status).toBe(503);
    expect((await withoutDatabase.json()).parts).toEqual({ ...ALL_OK, postgres: 'failed' });
    const queue = { ...test.deps.queue, counts: () => Promise.reject(new QueueError('down')) };
    const withoutQueue = await test.with({ queue }).request('/health/ready');
    expect(withoutQueue.status).toBe(503);
    expect((await withoutQueue.json()).parts).toMatchObject({ queue: 'failed' });
  });

  it('asks its parts once for callers that come together', async () => {
    let asked = 0;
    const storage: ObjectStorage = {
      ...test.deps.storage,
      head: (key) => {
        asked += 1;
        return test.deps.storage.head(key);
      },
    };
    const app = test.with({ storage });
    await Promise.all(Array.from({ length: 20 }, () => app.request('/health/ready')));
    expect(asked).toBe(1);
  });
});

describe('/health/deep', () => {
  const full: Partial<ObjectStorage> = {
    check: () => Promise.reject(new StorageError('unavailable', 'no space left on /secret/path')),
  };

  it('writes to every part', async () => {
    const answer = await test.app.request('/health/deep');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok', parts: ALL_OK });
  });

  it('tells operators alone how old the oldest waiting job, the last result and each heartbeat are', async () => {
    const clock = new ManualClock();
    const app = test.with({ clock });
    const here: TestApp = { ...test, app, deps: { ...test.deps, clock } };
    const person = await test.signUp();
    const runner = await startTestRunner(here, 'seen-lately');
    const project = await createTestProject(person);
    const built = await startTestBuild(person, project);
    await changeJob(test.deps.db, built.jobId, { state: 'ready', endedAt: clock.now() });
    const waiting = await startTestBuild(person, project);
    await changeJob(test.deps.db, waiting.jobId, { acceptedAt: clock.now() });
    clock.advance(7_000);
    const headers = { Authorization: `Bearer ${TEST_INTERNAL_TOKEN}` };
    const { work } = await (await app.request('/health/deep', { headers })).json();
    expect(work).toEqual({
      oldest_waiting_ms: 7_000,
      last_ready_ms: 7_000,
      runners: [{ worker_id: runner.id, state: 'active', heartbeat_age_ms: 7_000 }],
    });
    expect(await (await app.request('/health/deep')).json()).not.toHaveProperty('work');
  });

  it('tells details to operators alone, and the text of a failure to nobody', async () => {
    const app = test.with({ storage: { ...test.deps.storage, ...full } });
    const anonymous = await app.request('/health/deep');
    expect(anonymous.status).toBe(503);
    expect(await anonymous.json()).toEqual({ status: 'failed', parts: { ...ALL_OK, storage: 'failed' } });
    const headers = { Authorization: `Bearer ${TEST_INTERNAL_TOKEN}` };
    const operator = await app.request('/health/deep', { headers });
    const { details } = await operator.json();
    expect(details).toContainEqual({
      name: 'storage',
      ok: false,
      latency_ms: expect.any(Number),
      problem: 'unavailable',
    });
    expect(JSON.stringify(details)).not.toContain('secret');
  });
});
