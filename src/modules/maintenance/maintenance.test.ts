import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, TEST_INTERNAL_TOKEN, type TestApp } from '../../testing/test-app.ts';
import { runTask } from './run-task.ts';
import { startMaintenance } from './start-maintenance.ts';
import type { CleanupSettings, MaintenanceDeps, MaintenanceTask } from './task.ts';
import { TASKS } from './tasks.ts';

const CLEANUP: CleanupSettings = {
  enabled: true,
  dryRun: false,
  graceMinutes: 30,
  tmpDirTtlMinutes: 60,
  staleRepos: { enabled: false, days: 180 },
  previewTtlHours: 24,
  logRetentionDays: 7,
};

let test: TestApp;
let deps: MaintenanceDeps;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

let clock: ManualClock;
beforeEach(() => {
  clock = new ManualClock(new Date());
  deps = { ...test.deps, clock, cleanup: CLEANUP };
});

/** A task that tells when it has started and ends when it is told to. */
function slowTask() {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const { promise: started, resolve: start } = Promise.withResolvers<void>();
  const task = taskOf(async () => {
    start();
    await mayEnd;
    return {};
  });
  return { task, started, end };
}

function taskOf(run: MaintenanceTask['run'], isCleanup = false): MaintenanceTask {
  return { name: 'of-a-test', everySeconds: 15, isCleanup, run };
}

describe('running a task', () => {
  it('reports what it did', async () => {
    const task = taskOf(async () => ({ things: 2 }));
    expect(await runTask(deps, task)).toEqual({ ran: true, report: { things: 2 } });
  });

  it('does not run while another process runs it, and runs again afterwards', async () => {
    const { task, started, end } = slowTask();
    const slow = runTask(deps, task);
    await started;
    const quick = taskOf(async () => ({}));
    expect(await runTask(deps, quick)).toEqual({ ran: false, reason: 'running_elsewhere' });
    end();
    await slow;
    expect(await runTask(deps, quick)).toMatchObject({ ran: true });
  });

  it('leaves connections to work on, however many tasks start together', async () => {
    const tasks = Array.from({ length: 20 }, (_, index) => ({
      ...taskOf(async () => ({ rows: (await deps.db.execute(sql`select 1`)).rows.length })),
      name: `of-a-test-${index}`,
    }));
    const outcomes = await Promise.all(tasks.map((task) => runTask(deps, task)));
    expect(outcomes).toEqual(tasks.map(() => ({ ran: true, report: { rows: 1 } })));
  });

  it('lets go of the lock when it fails', async () => {
    await expect(
      runTask(
        deps,
        taskOf(() => Promise.reject(new Error('no'))),
      ),
    ).rejects.toThrow('no');
    expect(
      await runTask(
        deps,
        taskOf(async () => ({})),
      ),
    ).toMatchObject({ ran: true });
  });

  it('deletes nothing where clean-up is switched off', async () => {
    const off = { ...deps, cleanup: { ...CLEANUP, enabled: false } };
    const task = taskOf(() => Promise.reject(new Error('ran')), true);
    expect(await runTask(off, task)).toEqual({ ran: false, reason: 'switched_off' });
  });

  it.each(TASKS.map((task) => [task.name, task] as const))(
    '%s finds nothing to do on an idle system',
    async (_, task) => {
      for (const dryRun of [true, false]) {
        const outcome = await runTask({ ...deps, cleanup: { ...CLEANUP, dryRun } }, task);
        expect(outcome.ran && Object.values(outcome.report).every((count) => count === 0)).toBe(true);
      }
    },
  );
});

describe('the schedule', () => {
  it('runs a task soon after the start and then at its interval, also after a failure', async () => {
    let runs = 0;
    const task = taskOf(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first run fails');
      return {};
    });
    const maintenance = startMaintenance(deps, [task]);
    clock.advance(2_000);
    await eventually(() => expect([runs, clock.pending]).toEqual([1, 1]));
    clock.advance(15_000);
    await eventually(() => expect([runs, clock.pending]).toEqual([2, 1]));
    await maintenance.stop();
    expect(clock.pending).toBe(0);
    expect(test.logs.entries()).toContainEqual(
      expect.objectContaining({ task: 'of-a-test', level: 'error' }),
    );
  });

  it('stops after the run that is on its way, and starts none', async () => {
    const { task, started, end } = slowTask();
    const maintenance = startMaintenance(deps, [task]);
    clock.advance(2_000);
    await started;
    let stopped = false;
    const stopping = maintenance.stop().then(() => {
      stopped = true;
    });
    expect(stopped).toBe(false);
    end();
    await stopping;
    expect(clock.pending).toBe(0);
  });
});

describe('POST /internal/tasks/{name}', () => {
  const post = async (name: string, token?: string) =>
    test.app.request(`/internal/tasks/${name}`, {
      method: 'POST',
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    });

  it('runs the task for whoever holds the internal token', async () => {
    const answer = await post('stuck-jobs', TEST_INTERNAL_TOKEN);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { task: 'stuck-jobs', ran: true, reason: null, report: { dispatched: 0, failed: 0 } },
    ]);
  });

  it('is closed to everybody else', async () => {
    expect((await post('stuck-jobs')).status).toBe(401);
    expect((await post('stuck-jobs', 'guess')).status).toBe(401);
    const person = await test.signUp();
    expect((await post('stuck-jobs', person.accessToken)).status).toBe(401);
  });

  it('names the tasks there are when asked for another', async () => {
    const answer = await post('make-coffee', TEST_INTERNAL_TOKEN);
    expect(answer.status).toBe(404);
    expect((await answer.json()).error.message).toContain('stuck-jobs');
  });
});

describe('what was logged', () => {
  it('is deleted when it is older than it is kept, and nothing beside it', async () => {
    const { storage } = test.deps;
    const keys = ['logs/preview/job/events/1.json', 'logs/workers/runner-1/1.json', 'tasks/attachments/1'];
    for (const key of keys) {
      await storage.put(key, new TextEncoder().encode('{}'), {
        contentType: 'application/json',
        maxBytes: 10,
      });
    }
    const logs = TASKS.find(({ name }) => name === 'logs');
    if (logs === undefined) throw new Error('there is no such task');
    const left = async () => {
      const heads = await Promise.all(keys.map((key) => storage.head(key)));
      return keys.filter((_, index) => heads[index] !== null);
    };
    clock.advance(6 * 24 * 3_600_000);
    expect(await logs.run(deps)).toEqual({ objects: 0 });
    clock.advance(2 * 24 * 3_600_000);
    expect(await logs.run({ ...deps, cleanup: { ...CLEANUP, dryRun: true } })).toEqual({ objects: 2 });
    expect(await left()).toEqual(keys);
    expect(await logs.run(deps)).toEqual({ objects: 2 });
    expect(await left()).toEqual(keys.slice(2));
  });
});
