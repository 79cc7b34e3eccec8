import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { HEARTBEAT_INTERVAL_MS } from '../../runners/api/beat-schedule.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { formatTable } from '../format-table.ts';
import { API_NODE_FLAGS } from '../stack/api-node-flags.ts';
import { startProcess, stopProcess } from '../stack/processes.ts';
import { type BenchStack, withBenchStack } from './bench-stack.ts';
import { cpuSecondsOfTree } from './cpu-of-tree.ts';
import { Fleet } from './fleet.ts';
import { runFlow } from './flows.ts';

const NODES = 1_000;
/** In turns to either server, because other work on the machine comes and goes; each runner beats once in a turn. */
const ROUNDS = 6;
const TURN_MS = HEARTBEAT_INTERVAL_MS;
/**
 * A fleet beats for weeks, and what V8 takes to compile, a third of all in the first minutes, is over then. As many as
 * in a quarter of an hour are sent in a row here, to either server.
 */
const WARM_UP_MS = 60_000;
const WARM_UP_STEP_MS = 2;

export const TARGET_SHARE = 0.02;

/** CPU seconds that each process has used so far, by its name. */
type Spent = Readonly<Record<'API' | 'Postgres' | 'bare Hono', number>>;
type Meter = () => Promise<Spent>;

/**
 * Measures what the heartbeats of 1,000 runners take, sent when each runner would send them: the CPU time of the API and
 * of its Postgres beyond what both use without them, on Linux; and, in turns with these, that of a bare Hono server that
 * only reads and verifies them.
 */
export async function benchHeartbeats(print: (text: string) => void): Promise<boolean> {
  return withBenchStack({ backend: 'embedded', apiNodeFlags: API_NODE_FLAGS }, async (stack) => {
    const secret = await readSecret(stack);
    const port = await findFreePort();
    const bare = startProcess({
      name: 'bare',
      entry: 'scripts/bench/bare-heartbeats.ts',
      args: [secret, String(port)],
      nodeFlags: API_NODE_FLAGS,
      env: {},
      logFile: join(stack.logFolder, 'bare.log'),
    });
    const fleets = {
      ours: new Fleet(stack.api.url, secret, NODES),
      bare: new Fleet(`http://127.0.0.1:${port}`, secret, NODES),
    };
    try {
      await bare.ready;
      const meter = await openMeter(stack, bare.child.pid);
      for (const fleet of Object.values(fleets)) await runFlow(WARM_UP_MS, fleet.inARow(WARM_UP_STEP_MS));
      const cost = await costOfBeat(meter, fleets);
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
      for (const fleet of Object.values(fleets)) fleet.close();
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
  fleets: { readonly ours: Fleet; readonly bare: Fleet },
): Promise<Spent> {
  const turn = async (fleet: Fleet): Promise<Turn> => {
    const before = await meter();
    const beats = await runFlow(TURN_MS, fleet.onSchedule);
    return { spent: difference(await meter(), before), beats };
  };
  const ours: Turn[] = [];
  const bare: Turn[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await turn(fleets.ours));
    bare.push(await turn(fleets.bare));
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
