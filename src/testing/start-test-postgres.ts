import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../platform/embedded/free-port.ts';
import {
  initialiseCluster,
  openCluster,
  type PostgresCluster,
  startPostmaster,
} from '../platform/embedded/postgres-cluster.ts';

export interface TestServer {
  readonly url: string;
  readonly processId: number;
}

/** Data of a test is thrown away, so nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  shared_buffers: '64MB',
};

const START_ATTEMPTS = 3;

export async function startTestPostgres(folder: string): Promise<TestServer> {
  const cluster = await openCluster(folder);
  await initialiseCluster(cluster);
  const port = await startOnFreePort(cluster);
  const pidFile = await readFile(join(folder, 'postmaster.pid'), 'utf8');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    processId: Number.parseInt(pidFile, 10),
  };
}

/** Another process may take a port between its choice and its use. */
async function startOnFreePort(cluster: PostgresCluster): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      await startPostmaster(cluster, { port, settings: SETTINGS });
      return port;
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}
