import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { type DatabaseServer, startDatabaseServer } from '../chaos/world/database-server.ts';
import { commonApiSettings, makeSecrets } from '../chaos/world/settings.ts';
import { type StackProcess, startProcess, stopProcess } from '../stack/processes.ts';
import { type Filling, fillDatabase } from './fill-database.ts';

/** An installation of servers of its own, with one API process, whose database is full. */
export interface ScaleWorld {
  readonly apiUrl: string;
  readonly database: pg.Client;
  readonly databaseUrl: string;
  readonly databaseLog: string;
  /** Of the person whose projects and tasks are looked at, among everybody else's. */
  readonly accessToken: string;
  /** The project with the most tasks. */
  readonly projectId: string;
}

const STOP_MS = 10_000;

/** Starts Postgres, Redis and the API, fills the database, and stops everything when `work` has ended. */
export async function withScaleWorld<Result>(
  filling: Filling,
  print: (text: string) => void,
  work: (world: ScaleWorld) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-scale-'));
  // Root lends the database to another user, who must be able to pass through.
  await chmod(dataDir, 0o711);
  const stops: (() => unknown)[] = [() => rm(dataDir, { recursive: true, force: true })];
  try {
    const folder = join(dataDir, 'postgres');
    const server = await startDatabaseServer(folder);
    stops.push(() => server.stop());
    const { api, apiUrl } = await startApi(dataDir, server, stops);
    await api.ready;
    const database = new pg.Client({ connectionString: server.url });
    await database.connect();
    stops.push(() => database.end());
    const { userId, accessToken } = await register(apiUrl);
    const startedAt = performance.now();
    const projectId = await fillDatabase(database, userId, filling);
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    print(`filled with ${filling.tasks} tasks of ${filling.people} people in ${seconds} s`);
    const databaseLog = join(folder, 'server.log');
    return await work({ apiUrl, database, databaseUrl: server.url, databaseLog, accessToken, projectId });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function startApi(
  dataDir: string,
  server: DatabaseServer,
  stops: (() => unknown)[],
): Promise<{ api: StackProcess; apiUrl: string }> {
  const [redisPort, port] = [await findFreePort(), await findFreePort()];
  const redis = await startRedisServer({ folder: dataDir, port: redisPort, keepsData: true });
  stops.push(() => redis.kill('SIGTERM'));
  const api = startProcess({
    name: 'api',
    entry: 'src/server.ts',
    env: {
      ...commonApiSettings({ dataDir, port }),
      ...makeSecrets(),
      LOG_LEVEL: 'warn',
      DATABASE_URL: server.url,
      REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    },
    logFile: join(dataDir, 'api.log'),
  });
  stops.push(() => stopProcess(api, STOP_MS));
  return { api, apiUrl: `http://127.0.0.1:${port}/api/v1` };
}

async function register(apiUrl: string): Promise<{ userId: string; accessToken: string }> {
  const answer = await fetch(`${apiUrl}/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `scale-${randomUUID()}@example.com`, password: randomUUID() }),
  });
  if (answer.status !== 201) throw new Error(`registering was answered with ${answer.status}`);
  const body = await answer.json();
  return { userId: body.user.id, accessToken: body.access_token };
}
