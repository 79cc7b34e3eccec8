import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { HEARTBEAT_INTERVAL_MS, untilNextBeat } from '../../runners/api/beat-schedule.ts';
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
import { evenly, type Flow, runFlows } from './flows.ts';
import { median } from './statistics.ts';

const NODES = 1_000;
const PATH = '/api/v1/worker/heartbeat';
/** In turns with and without heartbeats, because other work on the machine comes and goes. */
const ROUNDS = 5;
const TURN_MS = 6_000;
/**
 * A fleet beats for weeks, and what V8 takes to compile is over after the first minutes of them. They are sent in a row
 * here, to either server.
 */
const WARM_UP_MS = 40_000;
const WARM_UP_STEP_MS = 4;
/** Runners whose clocks are set by NTP beat within so much of each other. */
const CLOCK_SPREAD_MS = 20;
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
 * Measures what the heartbeats of 1,000 runners take from an API that serves other requests, when each runner would send
 * them: the CPU time of the API and of its Postgres beyond what both use for the other
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
      for (const url of Object.values(servers)) await runFlows(WARM_UP_MS, [beatsInARow(url, secret)]);
      const serving = await costOfBeat(meter, secret, servers, true);
      const idle = await costOfBeat(meter, secret, servers, false);
      const rows = (['API', 'Postgres', 'bare Hono'] as const).map((name) => [
        name,
        Number((serving[name] * 1_000).toFixed(3)),
        percent(shareOf(serving[name])),
        percent(shareOf(idle[name])),
      ]);
      print(formatTable(['process', 'CPU ms a heartbeat', 'of a core', 'of an idle one'], rows).join('\n'));
      const share = shareOf(serving.API + serving.Postgres);
      print(
        `\nheartbeats and history of ${NODES} runners: ${percent(share)} of a core (target ≤ ${percent(TARGET_SHARE)}), ${percent(share - shareOf(serving['bare Hono']))} more than bare Hono; ${percent(shareOf(idle.API + idle.Postgres))} of processes that have nothing else to do`,
      );
      return share <= TARGET_SHARE;
    } finally {
      await stopProcess(bare, 1_000);
    }
  });
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Cores that the whole fleet takes, of the CPU seconds of one heartbeat. */
const shareOf = (seconds: number) => (seconds * NODES * 1_000) / HEARTBEAT_INTERVAL_MS;

/** What a heartbeat costs each process: with them less without them, beside other requests or beside none. */
async function costOfBeat(
  meter: Meter,
  secret: string,
  servers: { readonly ours: string; readonly bare: string },
  isServing: boolean,
): Promise<Spent> {
  const spent = async (...flows: Flow[]) => {
    const before = await meter();
    const sent = await runFlows(TURN_MS, flows);
    return { cpu: difference(await meter(), before), beats: sent[1] ?? 0 };
  };
  const medianOf = async (url: string) => {
    const others: Flow = isServing ? requestsTo(url) : () => [];
    const rounds: Spent[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const without = await spent(others);
      const { cpu, beats } = await spent(others, beatsOfFleet(url, secret));
      rounds.push(dividedBy(difference(cpu, without.cpu), beats));
    }
    return (name: keyof Spent) => Math.max(0, median(rounds.map((round) => round[name])));
  };
  const [ours, bare] = [await medianOf(servers.ours), await medianOf(servers.bare)];
  return { API: ours('API'), Postgres: ours('Postgres'), 'bare Hono': bare('bare Hono') };
}

function dividedBy(spent: Spent, count: number): Spent {
  return {
    API: spent.API / count,
    Postgres: spent.Postgres / count,
    'bare Hono': spent['bare Hono'] / count,
  };
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

/** The heartbeats of all runners when each is due, late by a little that is always the same of each. */
function beatsOfFleet(baseUrl: string, secret: string): Flow {
  const body = new TextEncoder().encode(JSON.stringify(BEAT));
  return (from, until) =>
    Array.from({ length: NODES }, (_, number) => {
      const worker = `bench-${number}`;
      const late = (number * 7_919) % CLOCK_SPREAD_MS;
      const at = from + untilNextBeat(worker, new Date(from)) + late;
      return { at, send: () => beat(baseUrl, secret, worker, body) };
    })
      .filter(({ at }) => at < until)
      .toSorted((one, other) => one.at - other.at);
}

/** As much as a fleet sends in some minutes, without the time between. */
function beatsInARow(baseUrl: string, secret: string): Flow {
  const body = new TextEncoder().encode(JSON.stringify(BEAT));
  return evenly(WARM_UP_STEP_MS, (count) => beat(baseUrl, secret, `bench-${count % NODES}`, body));
}

function requestsTo(baseUrl: string): Flow {
  return evenly(1_000 / OTHER_REQUESTS_PER_SECOND, async () => {
    // The bare server answers every path, this one with 404.
    await (await fetch(new URL(OTHER_PATH, baseUrl))).arrayBuffer();
  });
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
