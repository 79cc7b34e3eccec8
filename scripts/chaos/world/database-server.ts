import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from '../../../src/platform/embedded/free-port.ts';
import {
  initialiseCluster,
  openCluster,
  type PostgresCluster,
  startPostmaster,
  stopPostmaster,
} from '../../../src/platform/embedded/postgres-cluster.ts';

/** A Postgres server beside HiveSync, as in an installation of several machines. */
export interface DatabaseServer {
  readonly url: string;
  /** SIGKILL to the postmaster; its own processes end with it. */
  kill(): Promise<void>;
  /** On the same port. What a kill left behind takes it a moment. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const NAME = 'hivesync';
const SETTINGS = { max_connections: '200', shared_buffers: '64MB', jit: 'off' };
const START_TRIES = 40;
const RETRY_MS = 250;

export async function startDatabaseServer(folder: string): Promise<DatabaseServer> {
  const cluster = await openCluster(folder);
  await initialiseCluster(cluster);
  const port = await findFreePort();
  const start = () => startWithPatience(cluster, port);
  await start();
  await createDatabase(port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/${NAME}`,
    kill: () => killPostmaster(folder),
    start,
    stop: () => stopPostmaster(cluster, 'immediate').catch(() => undefined),
  };
}

/** SIGKILL to the server that runs on this data folder; nothing when none does. */
export async function killPostmaster(folder: string): Promise<void> {
  const content = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const processId = Number.parseInt(content, 10);
  if (!(processId > 0)) return;
  try {
    process.kill(processId, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function startWithPatience(cluster: PostgresCluster, port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startPostmaster(cluster, { port, settings: SETTINGS });
    } catch (error) {
      if (tries === START_TRIES) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function createDatabase(port: number): Promise<void> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query(`create database ${NAME}`);
  await client.end();
}
