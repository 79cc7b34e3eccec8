import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Cell, formatTable } from '../format-table.ts';
import { BACKENDS, type Backend, type BenchStack, withBenchStack } from './bench-stack.ts';
import { type Builder, type BuildTime, startBuilder } from './pipeline/builder.ts';
import { signUp } from './sign-up.ts';
import { median, percentile } from './statistics.ts';
import { describeTrace } from './trace/describe-trace.ts';
import { readSteps } from './trace/read-steps.ts';

const CONCURRENCIES = [1, 4, 16, 64];
const WARM_UP_BUILDS = 15;
const BUILDS_ALONE = 60;
/** Of each builder, when several build at once. */
const BUILDS_EACH = 6;
/** A person may have ten builds at once. */
const BUILDERS_PER_PERSON = 8;

export const TARGET_OVERHEAD_MS = 40;
/** How far the overhead may grow while there are cores left for everybody. */
const TARGET_GROWTH = 1.25;

/**
 * Measures request → `ready` as clients see it: an edited screen of 40 components is built for one phone, by one
 * builder and by many at once, on a warm stack with one runner. Overhead is everything but what the engine computes:
 * HTTP, Postgres, queue, storage, callback, events. With more builders than cores most of it is the wait for an engine.
 */
export async function benchPipeline(
  print: (text: string) => void,
  args: readonly string[],
): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      concurrency: { type: 'string' },
      backend: { type: 'string' },
      trace: { type: 'boolean', default: false },
    },
  });
  const concurrencies = values.concurrency?.split(',').map(Number) ?? CONCURRENCIES;
  const backends = BACKENDS.filter((name) => values.backend === undefined || values.backend === name);
  let met = true;
  for (const backend of backends) {
    met = (await benchBackend(backend, { concurrencies, trace: values.trace }, print)) && met;
  }
  return met;
}

interface Options {
  readonly concurrencies: readonly number[];
  readonly trace: boolean;
}

interface Round {
  readonly concurrency: number;
  readonly times: readonly BuildTime[];
  readonly seconds: number;
}

async function benchBackend(
  backend: Backend,
  { concurrencies, trace }: Options,
  print: (text: string) => void,
): Promise<boolean> {
  const rounds = await withBenchStack({ backend, trace }, async (stack) => {
    const builders = await startBuilders(stack, Math.max(...concurrencies));
    await build(builders.slice(0, 1), WARM_UP_BUILDS);
    const rounds: Round[] = [];
    for (const concurrency of concurrencies) {
      const each = concurrency === 1 ? BUILDS_ALONE : BUILDS_EACH;
      rounds.push(await build(builders.slice(0, concurrency), each));
    }
    if (trace) await printTrace(stack, rounds, print);
    return rounds;
  });
  print(`\n${backend}: builds of one 40-component screen, ${availableParallelism()} cores`);
  print(formatTable(HEADER, rounds.map(toRow)).join('\n'));
  return report(rounds, print);
}

/** Each with a person's sign-in of their own, as far as tiers ask for it. */
async function startBuilders(stack: BenchStack, count: number): Promise<Builder[]> {
  const builders: Builder[] = [];
  while (builders.length < count) {
    const client = await signUp(stack.api.url);
    const here = Math.min(BUILDERS_PER_PERSON, count - builders.length);
    for (let index = 0; index < here; index += 1) builders.push(await startBuilder(client));
  }
  return builders;
}

/** Every builder builds, one after the other, at the same time as all others. */
async function build(builders: readonly Builder[], each: number): Promise<Round> {
  const startedAt = performance.now();
  const times = await Promise.all(
    builders.map(async (builder) => {
      const own: BuildTime[] = [];
      for (let round = 0; round < each; round += 1) own.push(await builder.build());
      return own;
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  return { concurrency: builders.length, times: times.flat(), seconds };
}

const HEADER = [
  'at once',
  'builds',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'engine ms',
  'queued ms',
  'overhead ms',
  'p95',
  'p99',
  'builds/s',
];

function toRow({ concurrency, times, seconds }: Round): Cell[] {
  const totals = times.map((time) => time.totalMs);
  const overheads = times.map(overheadOf);
  const tenth = (value: number) => Number(value.toFixed(1));
  return [
    concurrency,
    times.length,
    ...[50, 95, 99].map((percent) => tenth(percentile(totals, percent))),
    tenth(median(times.map((time) => time.engineMs))),
    tenth(median(times.map((time) => time.queuedMs))),
    ...[50, 95, 99].map((percent) => tenth(percentile(overheads, percent))),
    tenth(times.length / seconds),
  ];
}

function overheadOf({ totalMs, engineMs }: BuildTime): number {
  return totalMs - engineMs;
}

/** While builders have a core each, the pipeline must not be what they wait for. */
function report(rounds: readonly Round[], print: (text: string) => void): boolean {
  const overheads = new Map(
    rounds.map(({ concurrency, times }) => [concurrency, median(times.map(overheadOf))]),
  );
  const alone = overheads.get(1);
  if (alone === undefined) return true;
  print(`\noverhead of one builder: ${alone.toFixed(1)} ms (target ≤ ${TARGET_OVERHEAD_MS} ms)`);
  const roomy = [...overheads].filter(([concurrency]) => concurrency <= availableParallelism() / 2);
  const growth = Math.max(...roomy.map(([, overhead]) => overhead / alone));
  print(`its growth while half of the cores are free: ${growth.toFixed(2)} (target ≤ ${TARGET_GROWTH})`);
  return alone <= TARGET_OVERHEAD_MS && growth <= TARGET_GROWTH;
}

async function printTrace(
  { traceFolder }: BenchStack,
  rounds: readonly Round[],
  print: (text: string) => void,
): Promise<void> {
  const alone = rounds.find(({ concurrency }) => concurrency === 1);
  if (traceFolder === null || alone === undefined) return;
  const windows = alone.times.map(({ window }) => window);
  print(`the median course of ${windows.length} builds, one after the other`);
  print(describeTrace(windows, await readSteps(traceFolder)).join('\n'));
}
