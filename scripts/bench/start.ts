import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startTestPostgres } from '../../src/testing/start-test-postgres.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { startProcess, stopProcess } from '../stack/processes.ts';
import { buildBundles } from './build-bundles.ts';
import { median } from './statistics.ts';

const ROUNDS = 9;

export const TARGET_MS = 400;

/**
 * Measures from the start of the API's process to its first answered request, bundled as in container images,
 * with Postgres and Redis up and the schema in place.
 */
export async function benchStart(print: (text: string) => void): Promise<boolean> {
  await buildBundles();
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  // Postgres does not run as root, and must pass through here when we do.
  await chmod(folder, 0o711);
  const redisPort = await findFreePort();
  const [postgres, redis] = await Promise.all([
    startTestPostgres(join(folder, 'postgres')),
    startRedisServer({ folder, port: redisPort, keepsData: false }),
  ]);
  try {
    const servers = { DATABASE_URL: postgres.url, REDIS_URL: `redis://127.0.0.1:${redisPort}` };
    // The first start migrates.
    await startOnce(folder, servers);
    const rows: Cell[][] = [];
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { listeningMs, answeredMs } = await startOnce(folder, servers);
      times.push(answeredMs);
      rows.push([round, Math.round(listeningMs), Math.round(answeredMs)]);
    }
    print(formatTable(['round', 'listens after ms', 'has answered after ms'], rows).join('\n'));
    print(`\nstart to first answer: ${median(times).toFixed(0)} ms (target ≤ ${TARGET_MS} ms)`);
    return median(times) <= TARGET_MS;
  } finally {
    redis.kill('SIGTERM');
    process.kill(postgres.processId, 'SIGINT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function startOnce(folder: string, servers: Readonly<Record<string, string>>) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const api = startProcess({
    name: 'api',
    entry: 'dist/server.js',
    env: { ...settings(folder), ...servers, PORT: String(port), BASE_URL: url },
    logFile: join(folder, 'api.log'),
  });
  await api.ready;
  const listeningMs = performance.now() - startedAt;
  const answer = await fetch(`${url}/health`);
  await answer.body?.cancel();
  const answeredMs = performance.now() - startedAt;
  await stopProcess(api, 10_000);
  if (!answer.ok) throw new Error(`the API answered ${answer.status}`);
  return { listeningMs, answeredMs };
}

function settings(folder: string): Record<string, string> {
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
