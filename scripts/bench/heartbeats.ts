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
import { evenly, type Flow, runFlow } from './flows.ts';

const NODES = 1_000;
const PATH = '/api/v1/worker/heartbeat';
/** In turns to either server, because other work on the machine comes and goes. */
const ROUNDS = 10;
const TURN_MS = 10_000;
/**
 * A fleet beats for weeks, and what V8 takes to compile is over after the first minutes of them. They are sent in a row
 * here, to either server.
 */
const WARM_UP_MS = 40_000;
const WARM_UP_STEP_MS = 4;
/** Runners whose clocks are set by NTP beat within so much of each other. */
const CLOCK_SPREAD_MS = 20;

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
 * Measures what the heartbeats of 1,000 runners take, sent when each runner would send them: the CPU time of the API and
 * of its Postgres beyond what both use without them, on Linux; and, in turns with these, that of a bare Hono server that
 * only reads and verifies them.
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
      for (const url of Object.values(servers)) await runFlow(WARM_UP_MS, beatsInARow(url, secret));
      const cost = await costOfBeat(meter, secret, servers);
      const rows = (['API', 'Postgres', 'bare Hono'] as const).map((name) => [
        name,
        Number((cost[name] * 1_000).toFixed(3)),
        percent(shareOf(cost[name])),
      ]);
      print(formatTable(['process', 'CPU ms a heartbeat', 'of a core'], rows).join('\n'));
      const seconds = cost.API + cost.Postgres;
      const share = shareOf(seconds);
      print(
        `\nheartbeats and history of ${NODES} runners: ${percent(share)} of a core (target ≤ ${percent(TARGET_SHARE)}), ${(seconds / cost['bare Hono']).toFixed(2)} × bare Hono`,
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

/**
 * What a heartbeat costs each process: while one server has them the other has none, and shows what it uses without them.
 * Of all turns together, because garbage is collected in a few of them for all.
 */
async function costOfBeat(
  meter: Meter,
  secret: string,
  servers: { readonly ours: string; readonly bare: string },
): Promise<Spent> {
  const turn = async (url: string): Promise<Turn> => {
    const before = await meter();
    const beats = await runFlow(TURN_MS, beatsOfFleet(url, secret));
    return { spent: difference(await meter(), before), beats };
  };
  const ours: Turn[] = [];
  const bare: Turn[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await turn(servers.ours));
    bare.push(await turn(servers.bare));
  }
  const cost = (name: keyof Spent, withBeats: readonly Turn[], without: readonly Turn[]) => {
    const used = (turns: readonly Turn[]) => sum(turns.map(({ spent }) => spent[name]));
    return (used(withBeats) - used(without)) / sum(withBeats.map(({ beats }) => beats));
  };
  return {
    API: cost('API', ours, bare),
    Postgres: cost('Postgres', ours, bare),
    'bare Hono': cost('bare Hono', bare, ours),
  };
}

interface Turn {
  readonly spent: Spent;
  readonly beats: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

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
