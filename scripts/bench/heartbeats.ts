import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { HEARTBEAT_INTERVAL_MS } from '../../runners/api/heartbeat.ts';
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
import { median } from './statistics.ts';

const NODES = 1_000;
const PATH = '/api/v1/worker/heartbeat';
/** In turns with and without heartbeats, because other work on the machine comes and goes. */
const ROUNDS = 5;
const TURN_MS = 5_000;
const WARM_UP_MS = 10_000;
/** What an API serves beside: a process that only hears of runners now and then runs from cold caches, and has time. */
const OTHER_REQUESTS_PER_SECOND = 200;
const OTHER_PATH = '/health/live';

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
type Spent = Readonly<Record<'API' | 'Postgres' | 'bare Hono', number>>;
type Meter = () => Promise<Spent>;

/**
 * Measures what the heartbeats of 1,000 runners take from an API that serves other requests, as they come, spread over
 * the time between two of a runner: the CPU time of the API and of its Postgres beyond what both use for the other
 * requests alone, on Linux; that of a bare Hono server that only reads and verifies them; and, for comparison, the same
 * of processes that have nothing else to do.
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
      const servers = { ours: stack.api.url, bare: `http://127.0.0.1:${port}` };
      // The first beat of each introduces its runner.
      await runFor(HEARTBEAT_INTERVAL_MS, beatsTo(servers.ours, secret));
      await runFor(WARM_UP_MS, beatsTo(servers.bare, secret));
      const serving = await shareOfBeats(meter, secret, servers, true);
      const idle = await shareOfBeats(meter, secret, servers, false);
      const beatsPerSecond = (NODES * 1_000) / HEARTBEAT_INTERVAL_MS;
      const rows = (['API', 'Postgres', 'bare Hono'] as const).map((name) => [
        name,
        Number(((serving[name] / beatsPerSecond) * 1_000).toFixed(3)),
        percent(serving[name]),
        percent(idle[name]),
      ]);
      print(formatTable(['process', 'CPU ms a heartbeat', 'of a core', 'of an idle one'], rows).join('\n'));
      const share = serving.API + serving.Postgres;
      print(
        `\nheartbeats and history of ${NODES} runners: ${percent(share)} of a core (target ≤ ${percent(TARGET_SHARE)}), ${percent(share - serving['bare Hono'])} more than bare Hono; ${percent(idle.API + idle.Postgres)} of processes that have nothing else to do`,
      );
      return share <= TARGET_SHARE;
    } finally {
      await stopProcess(bare, 1_000);
    }
  });
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** What heartbeats cost each process, in cores: with them less without them, beside other requests or beside none. */
async function shareOfBeats(
  meter: Meter,
  secret: string,
  servers: { readonly ours: string; readonly bare: string },
  isServing: boolean,
): Promise<Spent> {
  const spent = async (...flows: Flow[]) => {
    const before = await meter();
    await (flows.length === 0 ? wait(TURN_MS) : runFor(TURN_MS, ...flows));
    return difference(await meter(), before);
  };
  const added = async (url: string) => {
    const others = isServing ? [requestsTo(url)] : [];
    const rounds: Spent[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const without = await spent(...others);
      rounds.push(difference(await spent(...others, beatsTo(url, secret)), without));
    }
    return (name: keyof Spent) => Math.max(0, (median(rounds.map((round) => round[name])) * 1_000) / TURN_MS);
  };
  const [ours, bare] = [await added(servers.ours), await added(servers.bare)];
  return { API: ours('API'), Postgres: ours('Postgres'), 'bare Hono': bare('bare Hono') };
}

function difference(after: Spent, before: Spent): Spent {
  return {
    API: after.API - before.API,
    Postgres: after.Postgres - before.Postgres,
    'bare Hono': after['bare Hono'] - before['bare Hono'],
  };
}

async function openMeter(stack: BenchStack, barePid: number | undefined): Promise<Meter> {
  const apiPid = stack.processIds.get('api');
  if (apiPid === undefined || barePid === undefined) throw new Error('a server has no process id');
  const postgresPid = await findPostgres(stack.dataDir);
  return async () => ({
    API: (await cpuSecondsOfTree(apiPid)).own,
    Postgres: (await cpuSecondsOfTree(postgresPid)).all,
    'bare Hono': (await cpuSecondsOfTree(barePid)).own,
  });
}

/** Requests in even steps, whether or not those before were answered. */
interface Flow {
  readonly everyMs: number;
  readonly send: (count: number) => Promise<void>;
}

function beatsTo(baseUrl: string, secret: string): Flow {
  const body = new TextEncoder().encode(JSON.stringify(BEAT));
  return {
    everyMs: HEARTBEAT_INTERVAL_MS / NODES,
    send: (count) => beat(baseUrl, secret, `bench-${count % NODES}`, body),
  };
}

function requestsTo(baseUrl: string): Flow {
  return {
    everyMs: 1_000 / OTHER_REQUESTS_PER_SECOND,
    // The bare server answers every path, this one with 404.
    send: async () => void (await (await fetch(new URL(OTHER_PATH, baseUrl))).arrayBuffer()),
  };
}

async function runFor(milliseconds: number, ...flows: Flow[]): Promise<void> {
  await Promise.all(flows.map((flow) => runFlow(milliseconds, flow)));
}

async function runFlow(milliseconds: number, { everyMs, send }: Flow): Promise<void> {
  const startedAt = performance.now();
  const answers: Promise<void>[] = [];
  for (let count = 0; count * everyMs < milliseconds; count += 1) {
    await wait(Math.max(0, startedAt + count * everyMs - performance.now()));
    answers.push(send(count));
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
