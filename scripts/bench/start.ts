import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startTestPostgres } from '../../src/testing/start-test-postgres.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { API_NODE_FLAGS } from '../stack/api-node-flags.ts';
import { startProcess, stopProcess } from '../stack/processes.ts';
import { buildBundles, bundleEntry } from './build-bundles.ts';
import { median } from './statistics.ts';

const ROUNDS = 9;

export const TARGET_MS = 400;

const BARE_FOLDER = 'dist/bench';

interface Servers {
  readonly databaseUrl: string;
  readonly redisUrl: string;
}

/**
 * Measures from the start of the API's process to its first answer to `GET /health/ready`, which asks Postgres,
 * Redis and storage. It is bundled as in container images; the servers run and the schema is in place. In the same
 * rounds a bare bundled Hono server that asks the same Postgres once tells what the machine can do.
 */
export async function benchStart(print: (text: string) => void): Promise<boolean> {
  await buildBundles();
  await bundleEntry('scripts/bench/bare-start.ts', BARE_FOLDER);
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  // Postgres does not run as root, and must pass through here when we do.
  await chmod(folder, 0o711);
  const redisPort = await findFreePort();
  const [postgres, redis] = await Promise.all([
    startTestPostgres(join(folder, 'postgres')),
    startRedisServer({ folder, port: redisPort, keepsData: false }),
  ]);
  try {
    const servers = { databaseUrl: postgres.url, redisUrl: `redis://127.0.0.1:${redisPort}` };
    // The first start migrates.
    await startApi(folder, servers);
    const rows: Cell[][] = [];
    const times: number[] = [];
    const bareTimes: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { listeningMs, answeredMs } = await startApi(folder, servers);
      const bare = await startBare(folder, servers);
      times.push(answeredMs);
      bareTimes.push(bare.answeredMs);
      rows.push([round, Math.round(listeningMs), Math.round(answeredMs), Math.round(bare.answeredMs)]);
    }
    print(formatTable(['round', 'listens after ms', 'is ready after ms', 'bare Hono ms'], rows).join('\n'));
    const ratio = (median(times) / median(bareTimes)).toFixed(1);
    print(`\nstart to ready: ${median(times).toFixed(0)} ms, ${ratio} times bare (target ≤ ${TARGET_MS} ms)`);
    return median(times) <= TARGET_MS;
  } finally {
    redis.kill('SIGTERM');
    process.kill(postgres.processId, 'SIGINT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function startApi(folder: string, { databaseUrl, redisUrl }: Servers) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const servers = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  const env = { ...apiSettings(folder), ...servers, PORT: String(port), BASE_URL: url };
  return startOnce(url, {
    name: 'api',
    entry: 'dist/server.js',
    nodeFlags: API_NODE_FLAGS,
    env,
    logFile: join(folder, 'api.log'),
  });
}

async function startBare(folder: string, { databaseUrl }: Servers) {
  const port = await findFreePort();
  const args = [databaseUrl, String(port)];
  const entry = `${BARE_FOLDER}/bare-start.js`;
  const process = { name: 'bare', entry, args, env: {}, logFile: join(folder, 'bare.log') };
  return startOnce(`http://127.0.0.1:${port}`, process);
}

async function startOnce(url: string, options: Parameters<typeof startProcess>[0]) {
  const startedAt = performance.now();
  const started = startProcess(options);
  await started.ready;
  const listeningMs = performance.now() - startedAt;
  const answer = await fetch(`${url}/health/ready`);
  await answer.body?.cancel();
  const answeredMs = performance.now() - startedAt;
  await stopProcess(started, 10_000);
  if (!answer.ok) throw new Error(`${options.name} answered ${answer.status}`);
  return { listeningMs, answeredMs };
}

/** Of an API process with fresh secrets, beside where its servers are. */
export function apiSettings(folder: string): Record<string, string> {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    DATA_DIR: folder,
    LOCAL_DEV_MODE: 'true',
    LOG_LEVEL: 'warn',
    JWT_SECRET: secret(),
    SESSION_SECRET: secret(),
    PREVIEW_TOKEN_SECRET: secret(),
    WORKER_CALLBACK_SECRET: secret(),
  };
}
