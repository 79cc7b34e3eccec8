import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initialiseCluster, openCluster } from '../platform/embedded/postgres-cluster.ts';
import { startOnPort } from '../platform/embedded/start-on-port.ts';

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

export async function startTestPostgres(folder: string): Promise<TestServer> {
  const cluster = await openCluster(folder);
  await initialiseCluster(cluster);
  const port = await startOnPort(cluster, null, SETTINGS);
  const pidFile = await readFile(join(folder, 'postmaster.pid'), 'utf8');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    processId: Number.parseInt(pidFile, 10),
  };
}
