import { readFile } from 'node:fs/promises';
import { type Cell, formatTable } from '../format-table.ts';
import { withBenchStack } from './bench-stack.ts';
import { buildBundles } from './build-bundles.ts';
import { type Builder, startBuilder } from './pipeline/builder.ts';
import { signUp } from './sign-up.ts';

const BUILDS = 500;
const SAMPLE_EVERY = 100;
const MIB = 1024 * 1024;
/** A person may start 250 builds an hour. */
const BUILDS_PER_PERSON = 200;

export const TARGET_MIB = 500;
/** By then V8 has sized its heap and everything that loads late is loaded. */
const WARM_BUILDS = 200;
/** Of the memory when warm. */
const TARGET_GROWTH = 1.15;

/**
 * Measures the memory of a runner and its two engine processes over 500 builds, as container images run them:
 * bundled. A page that several of them share is counted in parts, so that the sum is what the container holds
 * (proportional set size, proc(5)). Linux only.
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
  const warm = samples[WARM_BUILDS / SAMPLE_EVERY];
  const last = samples.at(-1);
  if (warm === undefined || last === undefined) return false;
  const growth = totalOf(last) / totalOf(warm);
  print(
    `\nafter ${BUILDS} builds: ${toMib(totalOf(last))} MiB (target ≤ ${TARGET_MIB}), ` +
      `${growth.toFixed(2)} times that after ${WARM_BUILDS} (target ≤ ${TARGET_GROWTH})`,
  );
  return totalOf(last) <= TARGET_MIB * MIB && growth <= TARGET_GROWTH;
}

async function measureTree(pid: number): Promise<Sample> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const engines = children.trim().split(' ').filter(Boolean).map(Number);
  return { runner: await heldBytes(pid), engines: await Promise.all(engines.map(heldBytes)) };
}

async function heldBytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  if (kibibytes === undefined) throw new Error('the kernel does not tell how much memory a process holds');
  return Number(kibibytes) * 1_024;
}

function totalOf({ runner, engines }: Sample): number {
  return runner + engines.reduce((sum, engine) => sum + engine, 0);
}

function toMib(bytes: number): number {
  return Math.round(bytes / MIB);
}
