import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { runChild } from '../child/run-child.ts';
import type { EngineOperations } from '../protocol.ts';
import { attempt, WAYS_OUT } from './ways-out.ts';

const MIB = 1024 * 1024;

/** By this process, for as long as it lives. */
const kept: unknown[] = [];

/** An engine that does everything an engine must not, each on demand. */
const hostileEngine = (blobFolder: string): EngineOperations => ({
  echo: (input) => input,
  pid: () => process.pid,
  environment: () => Object.keys(process.env),
  spin: () => {
    for (;;);
  },
  keep: (megabytes) => {
    for (let count = 0; count < Number(megabytes); count += 1) kept.push(new Array(MIB / 8).fill(count));
    return kept.length;
  },
  fillHeap: () => {
    for (;;) kept.push(new Array(10_000).fill(kept.length));
  },
  fillNativeMemory: () => {
    for (;;) kept.push(Buffer.alloc(4 * MIB, 1));
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  exit: () => process.exit(0),
  throwLater: () => {
    setImmediate(() => {
      throw new Error('thrown outside of any call');
    });
    return new Promise(() => undefined);
  },
  throwNow: () => {
    throw new Error('the engine has a bug');
  },
  trap: () => {
    throw new Error('layout failed', { cause: new WebAssembly.RuntimeError('memory access out of bounds') });
  },
  floodOutput: () => {
    for (let i = 0; i < 2_000; i += 1) {
      process.stdout.write('x'.repeat(10_000));
      process.stderr.write('y'.repeat(10_000));
    }
    return 'done';
  },
  nestDeeply: (depth) => {
    const levels = Number(depth);
    const { program } = parseSync('deep.ts', `const a = ${'('.repeat(levels)}1${')'.repeat(levels)}`);
    return program.body.length;
  },
  reach: (what) => reach(String(what)),
  readBlob: (name) => attempt(() => readFileSync(join(blobFolder, String(name)), 'utf8')),
});

async function reach(what: string): Promise<string> {
  const way = Object.hasOwn(WAYS_OUT, what) ? WAYS_OUT[what] : () => readFileSync(what, 'utf8');
  return way === undefined ? 'refused' : attempt(way);
}

await runChild(async ({ blobFolder }) => hostileEngine(blobFolder));
