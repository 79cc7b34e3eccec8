import { parseArgs } from 'node:util';
import { bodyOf, type components, type HiveSyncClient, pushSource } from '../../clients/sdk/index.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { deviceOf } from './bench-device.ts';
import { withBenchStack } from './bench-stack.ts';
import { signUp } from './sign-up.ts';
import { median, percentile } from './statistics.ts';
import { screenSource, syntheticApp } from './synthetic-app.ts';
import { type BuildWindow, describeTrace } from './trace/describe-trace.ts';
import { readSteps } from './trace/read-steps.ts';

const SCREENS = 30;
const CARDS = 40;
const ROUNDS = 25;
const WARM_UP_ROUNDS = 10;

const STAGES = ['queued', 'fetch', 'parse', 'evaluate', 'layout', 'upload'] as const;

export const TARGET_RATIO = 5;
export const TARGET_MS = 120;

type StageTimings = components['schemas']['PreviewStatus']['timings_ms'] & object;

interface TimedBuild {
  readonly ms: number;
  readonly stages: StageTimings;
  readonly window: BuildWindow;
}

/**
 * Measures request → `ready` of a one-file edit of an app of 30 screens against the full build of the same, in turns,
 * for one phone: of source that the runner has never seen, as whoever sends an app for the first time waits for it; and,
 * for comparison, of the very files of the edit in a project that has no earlier build, which are parsed already.
 */
export async function benchIncremental(
  print: (text: string) => void,
  args: readonly string[],
): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { trace: { type: 'boolean', default: false } } });
  return withBenchStack({ backend: 'embedded', trace: values.trace }, async ({ api, traceFolder }) => {
    const { edits, fulls, parsed } = await buildInTurns(await signUp(api.url));
    if (traceFolder !== null) {
      print(`the median course of ${edits.length} edits`);
      const windows = edits.map(({ window }) => window);
      print(describeTrace(windows, await readSteps(traceFolder)).join('\n'));
    }
    return report({ edits, fulls, parsed }, print);
  });
}

interface Rounds {
  readonly edits: TimedBuild[];
  /** Of source that was never seen. */
  readonly fulls: TimedBuild[];
  /** Of the files of the edits. */
  readonly parsed: TimedBuild[];
}

async function buildInTurns(client: HiveSyncClient): Promise<Rounds> {
  const files = syntheticApp(SCREENS, CARDS);
  const edited = await createProject(client);
  await build(client, edited, files, 0);
  const rounds: Rounds = { edits: [], fulls: [], parsed: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const name = `Screen${round % SCREENS}`;
    files.set(`screens/${name}.tsx`, screenSource(name, CARDS, `edit ${round}`));
    const edit = await build(client, edited, files, SCREENS - 1);
    const full = await build(client, await createProject(client), neverSeen(files, round), 0);
    const parsed = await build(client, await createProject(client), files, 0);
    if (round < WARM_UP_ROUNDS) continue;
    rounds.edits.push(edit);
    rounds.fulls.push(full);
    rounds.parsed.push(parsed);
  }
  return rounds;
}

/** The same app in files that were never sent. */
function neverSeen(files: ReadonlyMap<string, string>, round: number): Map<string, string> {
  const code = (path: string, content: string) =>
    path.endsWith('.tsx') ? `// Round ${round}.\n${content}` : content;
  return new Map([...files].map(([path, content]) => [path, code(path, content)]));
}

function report({ edits, fulls, parsed }: Rounds, print: (text: string) => void): boolean {
  print(`${SCREENS} screens of ${CARDS} components, ${edits.length} rounds, request → ready; medians in ms`);
  const rows = [
    describe('one-file edit', edits),
    describe('full build', fulls),
    describe('… of parsed files', parsed),
  ];
  print(formatTable(['', 'all', 'p95', ...STAGES], rows).join('\n'));
  const toEdit = (builds: readonly TimedBuild[]) =>
    median(builds.map((build, index) => build.ms / (edits[index] ?? build).ms));
  const ratio = toEdit(fulls);
  const editMs = median(edits.map(({ ms }) => ms));
  print(
    `\nfull / edit: ${ratio.toFixed(1)} (target ≥ ${TARGET_RATIO}), of parsed files ${toEdit(parsed).toFixed(1)}; edit ${editMs.toFixed(0)} ms (target ≤ ${TARGET_MS})`,
  );
  return ratio >= TARGET_RATIO && editMs <= TARGET_MS;
}

function describe(name: string, builds: readonly TimedBuild[]): Cell[] {
  const times = builds.map(({ ms }) => ms);
  const stages = STAGES.map((stage) => median(builds.map((build) => build.stages[stage])));
  return [name, ...[median(times), percentile(times, 95), ...stages].map((ms) => Number(ms.toFixed(1)))];
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
  expectedCopies: number,
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
  const startAt = now();
  const { job_id: jobId } = await bodyOf(client.http.POST('/api/v1/preview/build', { body }));
  for await (const event of client.jobEvents(jobId)) {
    if (event.event === 'failed') throw new Error(event.data.error.message);
  }
  const window = { startAt, endAt: now() };
  await assertCopied(client, jobId, expectedCopies);
  const params = { path: { job_id: jobId } };
  const { timings_ms: stages } = await bodyOf(client.http.GET('/api/v1/preview/status/{job_id}', { params }));
  if (stages === null) throw new Error('the job reported no timings');
  return { ms: window.endAt - startAt, stages, window };
}

async function assertCopied(client: HiveSyncClient, jobId: string, expected: number): Promise<void> {
  const params = { path: { job_id: jobId } };
  const download = await bodyOf(client.http.GET('/api/v1/preview/download/{job_id}', { params }));
  const outputs = download.screens.flatMap((screen) => screen.devices);
  const copied = outputs.filter((output) => output.copied_from !== null).length;
  if (outputs.length === SCREENS && copied === expected) return;
  throw new Error(`${outputs.length} screens, ${copied} of them copied, where ${expected} should be`);
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
