import type { TestApp, TestPerson } from './test-app.ts';
import { type TestScreen, writeManifest, writeOutputs } from './test-outputs.ts';
import { createTestProject, startTestBuild, type TestBuild } from './test-preview.ts';
import { startTestRunner } from './test-runner.ts';

/** A preview that was built, delivered and is ready. */
export async function createReadyPreview(
  test: TestApp,
  person: TestPerson,
  options: { devices?: readonly object[]; screens?: readonly TestScreen[] } = {},
): Promise<TestBuild> {
  const build = await startTestBuild(person, await createTestProject(person), options.devices);
  const runner = await startTestRunner(test);
  const claim = await runner.claim(build.jobId);
  const manifest = await writeOutputs(test.deps.storage, build, claim, options.screens);
  const callback = await writeManifest(test.deps.storage, manifest, claim.attempt);
  const answer = await runner.deliver(callback);
  if (answer.status !== 200) throw new Error(`the callback was answered with ${answer.status}`);
  return build;
}
