import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import {
  SIGNATURE_HEADER,
  signCall,
  TIMESTAMP_HEADER,
  WORKER_HEADER,
} from '../../src/contracts/signature.ts';
import type { HeartbeatRequest } from '../../src/contracts/worker-calls.ts';
import { formatTable } from '../format-table.ts';
import { type BenchStack, withBenchStack } from './bench-stack.ts';
import { cpuSecondsOfTree } from './cpu-of-tree.ts';

const NODES = 1_000;
const ROUNDS = 5;
const AT_ONCE = 16;
const PATH = '/api/v1/worker/heartbeat';
/** A runner beats so often; see runners/api/heartbeat.ts. */
const BEATS_EVERY_SECONDS = 15;

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

/**
 * Measures what the heartbeats of 1,000 runners cost: the CPU time of the API and of its Postgres for each, on Linux,
 * by as many as a fleet of that size sends in a second.
 */
export async function benchHeartbeats(print: (text: string) => void): Promise<boolean> {
  return withBenchStack({ backend: 'embedded' }, async (stack) => {
    const pid = stack.processIds.get('api');
    if (pid === undefined) throw new Error('the API has no process id');
    const postgresPid = await findPostgres(stack.dataDir);
    const measure = async () => ({
      api: (await cpuSecondsOfTree(pid)).own,
      postgres: (await cpuSecondsOfTree(postgresPid)).all,
    });
    const secret = await readSecret(stack);
    // The first round introduces every runner, and warms up.
    await beatAll(stack, secret);
    const before = await measure();
    const startedAt = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) await beatAll(stack, secret);
    const seconds = (performance.now() - startedAt) / 1_000;
    const after = await measure();
    const beats = ROUNDS * NODES;
    const [api, postgres] = [after.api - before.api, after.postgres - before.postgres];
    const shareOf = (spent: number) => (spent / beats) * (NODES / BEATS_EVERY_SECONDS);
    const rows = [
      ['API', Number(((api / beats) * 1_000).toFixed(3)), `${(shareOf(api) * 100).toFixed(1)} %`],
      [
        'Postgres',
        Number(((postgres / beats) * 1_000).toFixed(3)),
        `${(shareOf(postgres) * 100).toFixed(1)} %`,
      ],
    ];
    print(formatTable(['process', 'CPU ms a heartbeat', `of a core, ${NODES} runners`], rows).join('\n'));
    const share = shareOf(api + postgres);
    print(`\n${Math.round(beats / seconds)} heartbeats/s as fast as they go`);
    print(
      `heartbeats and history of ${NODES} runners: ${(share * 100).toFixed(1)} % of a core (target ≤ ${TARGET_SHARE * 100} %)`,
    );
    return share <= TARGET_SHARE;
  });
}

async function beatAll({ api }: BenchStack, secret: string): Promise<void> {
  const nodes = Array.from({ length: NODES }, (_, index) => `bench-${index}`).values();
  const body = new TextEncoder().encode(JSON.stringify(BEAT));
  const lane = async () => {
    for (const node of nodes) {
      const signed = await signCall([secret], { method: 'POST', path: PATH, body }, node, Date.now() / 1_000);
      const headers = {
        'content-type': 'application/json',
        [TIMESTAMP_HEADER]: signed.timestamp,
        [WORKER_HEADER]: signed.worker,
        [SIGNATURE_HEADER]: signed.signature,
      };
      const answer = await fetch(new URL(PATH, api.url), { method: 'POST', headers, body });
      if (answer.status !== 200) throw new Error(`a heartbeat was answered with ${answer.status}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
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
