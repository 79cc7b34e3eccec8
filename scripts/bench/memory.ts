import { readFile } from 'node:fs/promises';
import { type Cell, formatTable } from '../format-table.ts';
import { withBenchStack } from './bench-stack.ts';
import { buildBundles } from './build-bundles.ts';
import { type Builder, startBuilder } from './pipeline/builder.ts';
import { signUp } from './sign-up.ts';

const BUILDS = 500;
const SAMPLE_EVERY = 100;
const PAGE_BYTES = 4_096;
const MIB = 1024 * 1024;
/** A person may start 250 builds an hour. */
const BUILDS_PER_PERSON = 200;

export const TARGET_MIB = 500;
/** Of the memory after the first hundred builds. */
const TARGET_GROWTH = 1.15;

/**
 * Measures the resident memory of a runner and its two engine processes over 500 builds, as container images run
 * them: bundled. Pages that processes share are counted in each. Linux only.
 */
export async function benchMemory(print: (text: string) => void): Promise<boolean> {
  await buildBundles();
  return withBenchStack({ backend: 'embedded', bundled: true }, async (stack) => {
    const pid = stack.processIds.get('runner-1');
    if (pid === undefined) throw new Error('the runner has no process id');
    const samples = [await measureTree(pid)];
    let builders: Builder[] = [];
    for (let done = 0; done < BUILDS; done += builders.length) {
      if (done % BUILDS_PER_PERSON === 0) {
        const client = await signUp(stack.api.url);
        builders = [await startBuilder(client), await startBuilder(client)];
      }
      await Promise.all(builders.map((builder) => builder.build()));
      if ((done + builders.length) % SAMPLE_EVERY === 0) samples.push(await measureTree(pid));
    }
    return report(samples, print);
  });
}

interface Sample {
  readonly runner: number;
  readonly engines: readonly number[];
}

function report(samples: readonly Sample[], print: (text: string) => void): boolean {
  const rows = samples.map((sample, index): Cell[] => [
    index * SAMPLE_EVERY,
    toMib(sample.runner),
    sample.engines.map(toMib).join(' + '),
    toMib(totalOf(sample)),
  ]);
  print(formatTable(['builds', 'runner MiB', 'engines MiB', 'all MiB'], rows).join('\n'));
  const [, warm] = samples;
  const last = samples.at(-1);
  if (warm === undefined || last === undefined) return false;
  const growth = totalOf(last) / totalOf(warm);
  print(
    `\nafter ${BUILDS} builds: ${toMib(totalOf(last))} MiB (target ≤ ${TARGET_MIB}), ` +
      `${growth.toFixed(2)} times that after ${SAMPLE_EVERY} (target ≤ ${TARGET_GROWTH})`,
  );
  return totalOf(last) <= TARGET_MIB * MIB && growth <= TARGET_GROWTH;
}

async function measureTree(pid: number): Promise<Sample> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const engines = children.trim().split(' ').filter(Boolean).map(Number);
  return { runner: await residentBytes(pid), engines: await Promise.all(engines.map(residentBytes)) };
}

async function residentBytes(pid: number): Promise<number> {
  const [, resident] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
  return Number(resident) * PAGE_BYTES;
}

function totalOf({ runner, engines }: Sample): number {
  return runner + engines.reduce((sum, engine) => sum + engine, 0);
}

function toMib(bytes: number): number {
  return Math.round(bytes / MIB);
}
