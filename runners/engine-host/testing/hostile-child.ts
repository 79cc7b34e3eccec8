import { readFileSync, writeFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { runChild } from '../child/run-child.ts';
import type { EngineOperations } from '../protocol.ts';

/** An engine that does everything an engine must not, each on demand. */
const hostileEngine: EngineOperations = {
  echo: (input) => input,
  pid: () => process.pid,
  spin: () => {
    for (;;);
  },
  fillHeap: () => {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(10_000).fill(kept.length));
  },
  fillNativeMemory: () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(4 * 1024 * 1024, 1));
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
};

async function reach(what: string): Promise<string> {
  try {
    if (what === 'network module') await import('node:net');
    else if (what === 'network through the process') process.getBuiltinModule('node:http');
    else if (what === 'fetch') await fetch('http://127.0.0.1/');
    else if (what === 'child process') (await import('node:child_process')).spawnSync(process.execPath);
    else if (what === 'code from text') new Function('return 1')();
    else if (what === 'write') writeFileSync(new URL('./written', import.meta.url), '');
    else if (what === 'environment') return Object.keys(process.env).sort().join(',');
    else return readFileSync(what, 'utf8');
    return 'reached';
  } catch (error) {
    return error instanceof Error ? `refused: ${error.message}` : 'refused';
  }
}

await runChild(async () => hostileEngine);
