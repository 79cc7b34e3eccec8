import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import {
  SIGNATURE_HEADER,
  signCall,
  TIMESTAMP_HEADER,
  WORKER_HEADER,
} from '../../src/contracts/signature.ts';
import type { HeartbeatRequest } from '../../src/contracts/worker-calls.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { formatTable } from '../format-table.ts';
import { startProcess, stopProcess } from '../stack/processes.ts';
import { type BenchStack, withBenchStack } from './bench-stack.ts';
import { cpuSecondsOfTree } from './cpu-of-tree.ts';

const NODES = 1_000;
const PATH = '/api/v1/worker/heartbeat';
/** A runner beats so often; see runners/api/heartbeat.ts. */
const BEATS_EVERY_SECONDS = 15;
const MEASURED_SECONDS = 30;

export const TARGET_SHARE = 0.02;

const BEAT: HeartbeatRequest = {
  worker: { class: 'cpu', version: '0.1.0' },
  queues: ['preview', 'snapshot', 'influence', 'callbacks'],
  capacity: 2,
  state: 'active',
  active_jobs: [],
  cpu_percent: 40,
  memory_bytes: 700_000_000,
  event_loop_lag_ms: 2,
  errors_since_last: 0,
  jobs_since_last: 4,
  waiting_jobs: 0,
  host: 'bench',
  gpu: null,
};

/** CPU seconds that each process has used so far, by its name. */
type Spent = Readonly<Record<string, number>>;

/**
 * Measures what the heartbeats of 1,000 runners cost as they come, spread over the time between two of a runner: the CPU
 * time of the API and of its Postgres beyond what both use while no runner beats, on Linux; and that of a bare Hono server
 * that only reads and verifies them.
 */
export async function benchHeartbeats(print: (text: string) => void): Promise<boolean> {
  return withBenchStack({ backend: 'embedded' }, async (stack) => {
    const secret = await readSecret(stack);
    const port = await findFreePort();
    const bare = startProcess({
      name: 'bare',
      entry: 'scripts/bench/bare-heartbeats.ts',
      args: [secret, String(port)],
      env: {},
      logFile: join(stack.logFolder, 'bare.log'),
    });
    try {
      await bare.ready;
      const meter = await openMeter(stack, bare.child.pid);
      const targets = [stack.api.url, `http://127.0.0.1:${port}`];
      // Introduces every runner, and warms up.
      for (const target of targets) await beatFor(target, secret, BEATS_EVERY_SECONDS);
      const idle = await spentIn(meter, () => wait(MEASURED_SECONDS * 1_000));
      const beats = targets.map((target) => () => beatFor(target, secret, MEASURED_SECONDS));
      const [ours = {}, theirs = {}] = [
        await spentIn(meter, beats[0] ?? wait),
        await spentIn(meter, beats[1] ?? wait),
      ];
      const shareOf = (name: string, spent: Spent) =>
        Math.max(0, (spent[name] ?? 0) - (idle[name] ?? 0)) / MEASURED_SECONDS;
      const shares = {
        API: shareOf('API', ours),
        Postgres: shareOf('Postgres', ours),
        'bare Hono': shareOf('bare Hono', theirs),
      };
      const beatsPerSecond = NODES / BEATS_EVERY_SECONDS;
      const rows = Object.entries(shares).map(([name, share]) => [
        name,
        Number(((share / beatsPerSecond) * 1_000).toFixed(3)),
        `${(share * 100).toFixed(1)} %`,
        `${(((idle[name] ?? 0) / MEASURED_SECONDS) * 100).toFixed(1)} %`,
      ]);
      print(formatTable(['process', 'CPU ms a heartbeat', 'of a core', 'idle'], rows).join('\n'));
      const share = shares.API + shares.Postgres;
      print(
        `\nheartbeats and history of ${NODES} runners: ${(share * 100).toFixed(1)} % of a core (target ≤ ${TARGET_SHARE * 100} %), ${((share - shares['bare Hono']) * 100).toFixed(1)} % more than bare Hono`,
      );
      return share <= TARGET_SHARE;
    } finally {
      await stopProcess(bare, 1_000);
    }
  });
}

async function spentIn(meter: () => Promise<Spent>, work: () => Promise<unknown>): Promise<Spent> {
  const before = await meter();
  await work();
  const after = await meter();
  return Object.fromEntries(
    Object.entries(after).map(([name, spent]) => [name, spent - (before[name] ?? 0)]),
  );
}

async function openMeter(stack: BenchStack, barePid: number | undefined): Promise<() => Promise<Spent>> {
  const apiPid = stack.processIds.get('api');
  if (apiPid === undefined || barePid === undefined) throw new Error('a server has no process id');
  const postgresPid = await findPostgres(stack.dataDir);
  return async () => ({
    API: (await cpuSecondsOfTree(apiPid)).own,
    Postgres: (await cpuSecondsOfTree(postgresPid)).all,
    'bare Hono': (await cpuSecondsOfTree(barePid)).own,
  });
}

/** One heartbeat after the other in even steps, as those of many runners come. */
async function beatFor(baseUrl: string, secret: string, seconds: number): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify(BEAT));
  const stepMs = (BEATS_EVERY_SECONDS * 1_000) / NODES;
  const startedAt = performance.now();
  const answers: Promise<void>[] = [];
  for (let count = 0; count < (seconds * 1_000) / stepMs; count += 1) {
    await wait(Math.max(0, startedAt + count * stepMs - performance.now()));
    answers.push(beat(baseUrl, secret, `bench-${count % NODES}`, body));
  }
  await Promise.all(answers);
}

async function beat(baseUrl: string, secret: string, node: string, body: Uint8Array<ArrayBuffer>) {
  const signed = await signCall([secret], { method: 'POST', path: PATH, body }, node, Date.now() / 1_000);
  const headers = {
    'content-type': 'application/json',
    [TIMESTAMP_HEADER]: signed.timestamp,
    [WORKER_HEADER]: signed.worker,
    [SIGNATURE_HEADER]: signed.signature,
  };
  const answer = await fetch(new URL(PATH, baseUrl), { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(`a heartbeat was answered with ${answer.status}`);
  await answer.arrayBuffer();
}

async function readSecret({ dataDir }: BenchStack): Promise<string> {
  const { WORKER_CALLBACK_SECRET: secret } = parseEnv(await readFile(join(dataDir, 'worker.env'), 'utf8'));
  if (secret === undefined) throw new Error('the stack has no secret for runners');
  return secret;
}

/** The first line of its pid file is the process that all others of a Postgres are below. */
async function findPostgres(dataDir: string): Promise<number> {
  for (const file of await readdir(dataDir, { recursive: true })) {
    if (!file.endsWith('postmaster.pid')) continue;
    return Number((await readFile(join(dataDir, file), 'utf8')).split('\n')[0]);
  }
  throw new Error('the embedded Postgres has no pid file');
}
