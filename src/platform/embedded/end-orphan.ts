import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../log/logger.ts';
import { type PostgresCluster, SUPERUSER, stopPostmaster } from './postgres-cluster.ts';

const PID_FILE = 'postmaster.pid';
const CONNECT_TIMEOUT_MS = 2_000;

/** A server that was killed while busy needs this long, at most, to read its log again. */
const RECOVERY_TRIES = 240;
/** A server listens within a fraction of a second after its process began. */
const REFUSED_TRIES = 8;
const RETRY_MS = 250;

type Finding = 'ours' | 'other' | 'locked' | 'not_listening' | 'starting';

const BY_SQLSTATE: Readonly<Record<string, Finding>> = { '57P03': 'starting', '28P01': 'locked' };

/**
 * Ends the server that a killed HiveSync left running on this data folder, so that the next one starts with
 * its own settings. A process id in a left file may belong to anybody by now: only a server that knows our
 * password and serves this very folder is touched.
 */
export async function endOrphan(cluster: PostgresCluster, password: string, log: Logger): Promise<void> {
  const left = await readPidFile(cluster);
  if (left === null || !isProcessAlive(left.processId)) return;
  const finding = await identify(cluster, left.port, password);
  if (finding === 'locked') {
    throw new Error(
      `A database server on port ${left.port} may be serving ${cluster.folder}, and does not take the password ` +
        `of secrets.json. Stop process ${left.processId} if it is that server, or restore secrets.json.`,
    );
  }
  if (finding === 'ours') {
    log.warn({}, 'a database server of an earlier run is still there; it is shut down first');
    await stopPostmaster(cluster, 'fast').catch(async (error: unknown) => {
      // It may have ended by itself since it answered, and taken its file with it.
      if ((await readPidFile(cluster)) !== null && isProcessAlive(left.processId)) throw error;
    });
  } else {
    // Postgres would take the living stranger for its own server and refuse to start. Should one be running
    // in spite of all, its shared memory still keeps a second one out.
    await rm(join(cluster.folder, PID_FILE), { force: true });
  }
}

async function readPidFile(cluster: PostgresCluster): Promise<{ processId: number; port: number } | null> {
  const content = await readFile(join(cluster.folder, PID_FILE), 'utf8').catch(() => '');
  const [processId, , , port] = content.split('\n').map(Number);
  if (processId === undefined || !Number.isSafeInteger(processId) || processId <= 0) return null;
  return { processId, port: port ?? 0 };
}

function isProcessAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function identify(cluster: PostgresCluster, port: number, password: string): Promise<Finding> {
  let finding = await ask(cluster, port, password);
  for (let tries = 1; finding === 'starting' || finding === 'not_listening'; tries += 1) {
    if (tries >= (finding === 'starting' ? RECOVERY_TRIES : REFUSED_TRIES)) return finding;
    await sleep(RETRY_MS);
    finding = await ask(cluster, port, password);
  }
  return finding;
}

async function ask(cluster: PostgresCluster, port: number, password: string): Promise<Finding> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return 'not_listening';
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const served = await realpath(rows[0]?.data_directory ?? '');
    return served === (await realpath(cluster.folder)) ? 'ours' : 'other';
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) return 'not_listening';
    return BY_SQLSTATE[error.code ?? ''] ?? 'other';
  } finally {
    await client.end().catch(() => undefined);
  }
}
