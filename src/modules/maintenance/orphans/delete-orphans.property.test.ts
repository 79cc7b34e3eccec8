import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEANUP_CASES } from '../../../testing/cleanup/cleanup-cases.ts';
import { type CleanupWorld, createCleanupWorld } from '../../../testing/cleanup/cleanup-world.ts';
import { createTestApp, type TestApp } from '../../../testing/test-app.ts';
import { createTestStorage, type TestStorage } from '../../../testing/test-storage.ts';
import { runTask } from '../run-task.ts';
import type { MaintenanceDeps } from '../task.ts';
import { TASKS } from '../tasks.ts';

let test: TestApp;
let files: TestStorage;
let deps: MaintenanceDeps;
let world: CleanupWorld;
beforeAll(async () => {
  files = await createTestStorage('folder');
  test = await createTestApp({ deps: { storage: files.storage } });
  deps = { ...test.deps, cleanup: { ...test.deps.cleanup, staleRepos: { enabled: true, days: 30 } } };
  world = createCleanupWorld(test.deps.db, files.root, new Date());
});
afterAll(async () => {
  await test.close();
  await files.close();
});

const hours = fc.constantFrom(0.1, 1, 20, 24.4, 24.6, 30, 167, 169, 1_000);
const someCase = fc.record({
  name: fc.constantFrom(...Object.keys(CLEANUP_CASES)),
  ages: fc.record({ written: hours, ended: hours }),
});

/** Every task that deletes, in any order. */
const cleaners = TASKS.filter(({ isCleanup, name }) => isCleanup && name !== 'dormant-accounts');
const anyOrder = fc.shuffledSubarray(cleaners, { minLength: cleaners.length });

async function make(name: string, ages: { written: number; ended: number }) {
  const place = CLEANUP_CASES[name];
  if (place === undefined) throw new Error(`there is no case ${name}`);
  return { name, ages, ...(await place(world, ages)) };
}

describe('clean-up', () => {
  it('keeps all that a job or a row needs, and only that, in whatever order its tasks run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someCase, { minLength: 5, maxLength: 25 }),
        anyOrder,
        async (cases, order) => {
          const made = [];
          for (const { name, ages } of cases) made.push(await make(name, ages));
          for (const task of order)
            await runTask({ ...deps, cleanup: { ...deps.cleanup, dryRun: true } }, task);
          for (const object of made) expect(await files.storage.head(object.key), object.name).not.toBeNull();
          for (const task of order) await runTask(deps, task);
          for (const { key, stays, ...about } of made) {
            expect({ ...about, stays: (await files.storage.head(key)) !== null }).toEqual({
              ...about,
              stays,
            });
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('names each object that it would delete in a dry run', async () => {
    const { key } = await make('a preview of no job', { written: 30, ended: 30 });
    const orphans = TASKS.find(({ name }) => name === 'orphans');
    if (orphans === undefined) throw new Error('there is no such task');
    await orphans.run({ ...deps, cleanup: { ...deps.cleanup, dryRun: true } });
    expect(test.logs.entries()).toContainEqual(expect.objectContaining({ key, dry_run: true }));
    expect(await files.storage.head(key)).not.toBeNull();
  });

  it('goes no further once the process ends', async () => {
    const { key } = await make('a preview of no job', { written: 30, ended: 30 });
    for (const name of ['orphans', 'stale-repositories']) {
      const task = TASKS.find((candidate) => candidate.name === name);
      expect(await task?.run({ ...deps, shutdown: AbortSignal.abort() })).toEqual({ objects: 0 });
    }
    expect(await files.storage.head(key)).not.toBeNull();
  });
});

describe('stale repositories', () => {
  it('go with whatever lies in them, after their time and only when that is asked for', async () => {
    const task = TASKS.find(({ name }) => name === 'stale-repositories');
    const [living, gone] = [await world.addProject(), 'ffffffff-ffff-7fff-8fff-ffffffffffff'];
    const keys = [`projects/${living}/notes.txt`, `projects/${gone}/notes.txt`, `projects/${gone}/new.txt`];
    await Promise.all(keys.map((key, index) => world.put(key, index === 2 ? 1 : 24 * 31)));
    const left = async () => {
      const heads = await Promise.all(keys.map((key) => files.storage.head(key)));
      return keys.filter((_, index) => heads[index] !== null);
    };
    const off = { ...deps, cleanup: { ...deps.cleanup, staleRepos: { enabled: false, days: 30 } } };
    await task?.run(off);
    expect(await left()).toEqual(keys);
    await task?.run(deps);
    expect(await left()).toEqual([keys[0], keys[2]]);
  });
});
