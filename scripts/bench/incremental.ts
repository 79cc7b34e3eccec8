import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf, type HiveSyncClient, pushSource } from '../../clients/sdk/index.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { formatTable } from '../format-table.ts';
import { startStack } from '../stack/start-stack.ts';
import { deviceOf } from './bench-device.ts';
import { signUp } from './sign-up.ts';
import { median, percentile } from './statistics.ts';
import { screenSource, syntheticApp } from './synthetic-app.ts';

const SCREENS = 30;
const CARDS = 40;
const ROUNDS = 25;
const WARM_UP_ROUNDS = 10;

export const TARGET_RATIO = 5;
export const TARGET_MS = 120;

interface TimedBuild {
  readonly ms: number;
  readonly jobId: string;
}

/**
 * Measures request → `ready` of a one-file edit of an app of 30 screens against the full build of the same source
 * in a project that has no earlier build, in turns, for one phone. Files are parsed and cached for both.
 */
export async function benchIncremental(print: (text: string) => void): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  const stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
  try {
    const client = await signUp(stack.api.url);
    const files = syntheticApp(SCREENS, CARDS);
    const edited = await createProject(client);
    await build(client, edited, files);
    const edits: number[] = [];
    const fulls: number[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
      const name = `Screen${round % SCREENS}`;
      files.set(`screens/${name}.tsx`, screenSource(name, CARDS, `edit ${round}`));
      const edit = await build(client, edited, files);
      const full = await build(client, await createProject(client), files);
      if (round < WARM_UP_ROUNDS) continue;
      await assertCopied(client, edit, SCREENS - 1);
      await assertCopied(client, full, 0);
      edits.push(edit.ms);
      fulls.push(full.ms);
    }
    return report(edits, fulls, print);
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(edits: readonly number[], fulls: readonly number[], print: (text: string) => void): boolean {
  const row = (name: string, times: readonly number[]) => [
    name,
    Number(median(times).toFixed(1)),
    Number(percentile(times, 95).toFixed(1)),
  ];
  const rows = [row('one-file edit', edits), row('full build', fulls)];
  print(`${SCREENS} screens of ${CARDS} components, ${edits.length} rounds, request → ready`);
  print(formatTable(['', 'median ms', 'p95 ms'], rows).join('\n'));
  const ratio = median(fulls.map((full, index) => full / (edits[index] ?? full)));
  const editMs = median(edits);
  print(
    `\nfull / edit: ${ratio.toFixed(1)} (target ≥ ${TARGET_RATIO}); edit ${editMs.toFixed(0)} ms (target ≤ ${TARGET_MS})`,
  );
  return ratio >= TARGET_RATIO && editMs <= TARGET_MS;
}

async function createProject(client: HiveSyncClient): Promise<string> {
  const body = { name: 'Bench', kind: 'mobile_app' as const };
  return (await bodyOf(client.http.POST('/api/v1/projects', { body }))).id;
}

/** Sends the source, then measures from the build's request to the event that it is ready. */
async function build(
  client: HiveSyncClient,
  projectId: string,
  files: ReadonlyMap<string, string>,
): Promise<TimedBuild> {
  const encoder = new TextEncoder();
  const source = [...files].map(([path, content]) => ({ path, content: encoder.encode(content) }));
  const { revision } = await pushSource(client, projectId, source);
  const body = {
    project_id: projectId,
    revision_id: revision.id,
    platform: 'ios' as const,
    devices: [deviceOf('iphone-15').context],
  };
  const start = performance.now();
  const { job_id: jobId } = await bodyOf(client.http.POST('/api/v1/preview/build', { body }));
  for await (const event of client.jobEvents(jobId)) {
    if (event.event === 'failed') throw new Error(event.data.error.message);
  }
  return { ms: performance.now() - start, jobId };
}

async function assertCopied(client: HiveSyncClient, { jobId }: TimedBuild, expected: number): Promise<void> {
  const params = { path: { job_id: jobId } };
  const download = await bodyOf(client.http.GET('/api/v1/preview/download/{job_id}', { params }));
  const outputs = download.screens.flatMap((screen) => screen.devices);
  const copied = outputs.filter((output) => output.copied_from !== null).length;
  if (outputs.length === SCREENS && copied === expected) return;
  throw new Error(`${outputs.length} screens, ${copied} of them copied, where ${expected} should be`);
}
