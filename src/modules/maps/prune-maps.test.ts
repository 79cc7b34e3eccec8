import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { mapKey } from '../../contracts/storage-keys.ts';
import { MAP_VERSIONS_KEPT } from '../../contracts/tiers.ts';
import { systemIdentity } from '../../platform/identity.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { finishTestMap } from '../../testing/test-map.ts';
import { startTestRunner, type TestRunner } from '../../testing/test-runner.ts';
import { createTestSite } from '../../testing/test-site.ts';
import { forgetMaps, pruneLostOutputs, pruneMapVersions } from './prune-maps.ts';
import { mapVersions } from './tables.ts';

const clock = new ManualClock();
let test: TestApp;
let runner: TestRunner;
let person: TestPerson;
let projectId: string;

beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
  runner = await startTestRunner(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  person = await test.signUp();
  ({ projectId } = await createTestSite(person));
});

async function generate(ending?: 'not delivered') {
  // A call signed within the same second would count as the same claim.
  clock.advance(1_000);
  const answer = await person.call('POST', `/api/v1/projects/${projectId}/architecture/generate`, {});
  const { job_id: jobId } = await answer.json();
  return finishTestMap(test.deps.storage, runner, { projectId, jobId }, ending);
}

async function keysOf(prefix: string): Promise<string[]> {
  return (await Array.fromAsync(test.deps.storage.list(prefix))).map(({ key }) => key);
}

it('keeps the newest versions of a map, and of the others neither row nor object', async () => {
  const { versionId } = await generate();
  const [model] = await test.deps.db.select().from(mapVersions).where(eq(mapVersions.id, versionId));
  if (model === undefined) throw new Error('the version is gone');
  const newer = Array.from({ length: MAP_VERSIONS_KEPT }, () => ({ ...model, id: systemIdentity.id() }));
  await test.deps.db.insert(mapVersions).values(newer);
  expect(await pruneMapVersions(test.deps, { dryRun: true })).toBe(1);
  expect(await keysOf(`projects/${projectId}/maps/`)).not.toEqual([]);
  expect(await pruneMapVersions(test.deps, { dryRun: false })).toBe(1);
  expect(await keysOf(`projects/${projectId}/maps/`)).toEqual([]);
  const [left] = await test.deps.db
    .select({ versions: count() })
    .from(mapVersions)
    .where(eq(mapVersions.projectId, projectId));
  expect(left?.versions).toBe(MAP_VERSIONS_KEPT);
});

it('clears away what attempts left behind that became no version, and touches no version', async () => {
  const kept = await generate();
  const lost = await generate('not delivered');
  await person.call('POST', `/api/v1/projects/${projectId}/architecture/jobs/${lost.jobId}/stop`);
  const before = new Date(clock.now().getTime() + 1_000);
  expect(await pruneLostOutputs(test.deps, { before, dryRun: false })).toBeGreaterThan(1);
  expect(await keysOf(mapKey(projectId, lost.versionId).slice(0, -'.json'.length))).toEqual([]);
  expect(await keysOf(mapKey(projectId, kept.versionId))).toHaveLength(1);
  expect(await pruneLostOutputs(test.deps, { before, dryRun: false })).toBe(0);
});

it('forgets the maps of projects that are gone', async () => {
  await generate();
  await forgetMaps(test.deps, [projectId]);
  expect(await test.deps.db.select().from(mapVersions).where(eq(mapVersions.projectId, projectId))).toEqual(
    [],
  );
});
