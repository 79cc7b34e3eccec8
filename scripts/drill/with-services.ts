import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { createS3Storage } from '../../src/platform/storage/s3-storage.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { startTestS3, type TestS3 } from '../../src/testing/start-test-s3.ts';
import { startDatabaseServer } from '../chaos/world/database-server.ts';
import { bucketSettings, makeSecrets } from '../chaos/world/settings.ts';
import { type StackProcess, startProcess, stopProcess } from '../stack/processes.ts';
import { type DrilledInstallation, readContentsOf } from './drilled-installation.ts';

/** One of several hosts: Postgres, Redis and the bucket are servers of their own. */
export interface ServedInstallation extends DrilledInstallation {
  /** Where the bucket's objects lie. */
  readonly bucketFolder: string;
  emptyBucket(): Promise<void>;
  close(): Promise<void>;
}

interface Servers {
  readonly databaseUrl: string;
  readonly queueUrl: string;
  stop(): Promise<void>;
}

const STOP_MS = 15_000;

/** Starts the servers of an installation in a folder. Its own processes are started by `start`. */
export async function openWithServices(folder: string): Promise<ServedInstallation> {
  const logs = join(folder, 'logs');
  const dataDir = join(folder, 'data');
  const objects = join(folder, 'objects');
  for (const each of [logs, dataDir, objects]) await mkdir(each);
  const secrets = makeSecrets();
  const s3 = await startTestS3(objects);
  const bucketFolder = join(objects, s3.bucket);
  const storage = openBucket(s3);
  let servers = await startServers(folder);
  let processes: StackProcess[] = [];
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const bucket = bucketSettings(Number(new URL(s3.endpoint).port));

  const environment = () => ({
    ...secrets,
    ...bucket,
    DATABASE_URL: servers.databaseUrl,
    REDIS_URL: servers.queueUrl,
    DATA_DIR: dataDir,
    HIVESYNC_ROOT: folder,
    BASE_URL: url,
    PORT: String(port),
  });
  const launch = async (name: string, entry: string, env: Readonly<Record<string, string>>) => {
    const started = startProcess({ name, entry, env, logFile: join(logs, `${name}.log`) });
    processes.push(started);
    await started.ready;
  };
  const stop = async () => {
    for (const each of processes.reverse()) await stopProcess(each, STOP_MS);
    processes = [];
  };
  return {
    bucketFolder,
    environment,
    stop,
    async start() {
      await launch('api', 'src/server.ts', environment());
      const { WORKER_CALLBACK_SECRET } = secrets;
      const settings = { BACKEND_URL: url, QUEUE_URL: servers.queueUrl, DATA_DIR: join(folder, 'runner') };
      await launch('runner', 'runners/main.ts', { ...bucket, ...settings, WORKER_CALLBACK_SECRET });
      return url;
    },
    readContents: () => readContentsOf(servers.databaseUrl, storage),
    /** The machines are new, and the bucket is where it was. */
    async destroy() {
      await servers.stop();
      for (const each of ['postgres', 'redis', 'data', 'runner'])
        await rm(join(folder, each), { recursive: true, force: true });
      await mkdir(dataDir);
      servers = await startServers(folder);
    },
    async emptyBucket() {
      for (const name of await readdir(bucketFolder)) await rm(join(bucketFolder, name), { recursive: true });
    },
    async close() {
      await stop();
      await servers.stop();
      await s3.close();
    },
  };
}

async function startServers(folder: string): Promise<Servers> {
  const redisFolder = join(folder, 'redis');
  await mkdir(redisFolder);
  const database = await startDatabaseServer(join(folder, 'postgres'));
  const port = await findFreePort();
  const redis = await startRedisServer({ folder: redisFolder, port, keepsData: true });
  return {
    databaseUrl: database.url,
    queueUrl: `redis://127.0.0.1:${port}`,
    async stop() {
      redis.kill('SIGKILL');
      await database.stop();
    },
  };
}

function openBucket({ endpoint, bucket, credentials, region }: TestS3) {
  return createS3Storage({ endpoint, bucket, credentials, region, log: createMemoryLogger().log });
}
