import { access, chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Identity, systemIdentity } from '../identity.ts';
import type { Logger } from '../log/logger.ts';
import { type EmbeddedSecrets, loadEmbeddedSecrets } from './embedded-secrets.ts';
import { endOrphan } from './end-orphan.ts';
import { lockFolder } from './folder-lock.ts';
import { initialiseCluster, openCluster, type PostgresCluster, stopPostmaster } from './postgres-cluster.ts';
import { APPLICATION, prepareDatabases, QUEUE } from './prepare-databases.ts';
import { PORT_FILE, readPort, urlOf } from './running-address.ts';
import { startOnPort } from './start-on-port.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Logger;
  readonly identity?: Identity;
}

export interface EmbeddedPostgres {
  readonly databaseUrl: string;
  /** For the queue and for runners: its role can open nothing but the queue's database. */
  readonly queueUrl: string;
  readonly secrets: EmbeddedSecrets;
  /** Shuts the database down cleanly. Close what is connected to it first. */
  stop(): Promise<void>;
}

const CLUSTER_FOLDER = 'postgres';

/** One machine, few connections, and other programs beside it. Nothing here trades safety for speed. */
const SETTINGS = {
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  jit: 'off',
  log_checkpoints: 'off',
  password_encryption: 'scram-sha-256',
};

/**
 * Starts HiveSync's own Postgres on `dataDir`, where it and its passwords stay between starts. Throws when
 * another HiveSync runs there; takes over when an earlier one was killed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const log = options.log.child({ component: 'embedded' });
  await createDataDir(dataDir);
  const lock = await lockFolder(dataDir);
  try {
    const isFirstStart = !(await exists(join(dataDir, CLUSTER_FOLDER)));
    const identity = options.identity ?? systemIdentity;
    const secrets = await loadEmbeddedSecrets({ dataDir, isFirstStart, identity });
    const cluster = await loadCluster(dataDir, secrets.postgres_superuser_password);
    await endOrphan(cluster, secrets.postgres_superuser_password, log);
    await keepLastLog(cluster);
    const port = await startOnPort(cluster, await readPort(join(dataDir, PORT_FILE)), SETTINGS);
    await writeFile(join(dataDir, PORT_FILE), String(port));
    await prepareDatabases(port, secrets).catch(async (error: unknown) => {
      await stopPostmaster(cluster, 'fast');
      throw error;
    });
    log.info({ port }, 'embedded database started');
    return {
      databaseUrl: urlOf(APPLICATION, secrets.postgres_application_password, port),
      queueUrl: urlOf(QUEUE, secrets.postgres_queue_password, port),
      secrets,
      async stop() {
        await stopPostmaster(cluster, 'fast').catch((error: unknown) => {
          log.warn({ error }, 'the embedded database was not there any more');
        });
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The user that runs Postgres must be able to pass through, which only root has to arrange. */
async function createDataDir(dataDir: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  await mkdir(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  if (isRoot) await chmod(dataDir, 0o711);
}

/** An interrupted first start leaves only a folder of another name, so a cluster that exists is whole. */
async function loadCluster(dataDir: string, password: string): Promise<PostgresCluster> {
  const folder = join(dataDir, CLUSTER_FOLDER);
  if (!(await exists(folder))) {
    const unfinished = await openCluster(`${folder}.unfinished`);
    await rm(unfinished.folder, { recursive: true, force: true });
    await initialiseCluster(unfinished, password);
    await rename(unfinished.folder, folder);
  }
  return openCluster(folder);
}

/** The log of this run and of the one before are kept. */
async function keepLastLog(cluster: PostgresCluster): Promise<void> {
  await rename(cluster.logFile, `${cluster.logFile}.last`).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
