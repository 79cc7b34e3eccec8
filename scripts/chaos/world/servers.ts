import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { startProcess, stopProcess } from '../../stack/processes.ts';
import type { Random } from '../random.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { type QueueServer, startQueueServer } from './queue-server.ts';
import { mountQuotaFolder, type QuotaFolder } from './quota-folder.ts';
import { bucketSettings, makeSecrets, type Settings } from './settings.ts';
import type { StackShape } from './stack-shape.ts';

/** What HiveSync's processes talk to, as far as the scenario has it as a server of its own. */
export interface Servers {
  readonly apiSettings: Settings;
  readonly runnerSettings: Settings;
  readonly database: DatabaseServer | null;
  readonly databaseUrl: string | null;
  readonly queue: QueueServer | null;
  readonly storageProxy: FaultProxy | null;
  readonly quota: QuotaFolder | null;
  stop(): Promise<void>;
}

type Stops = (() => Promise<unknown>)[];

/** Starts the database, the queue and the storage that a scenario needs. */
export async function openServers(shape: StackShape, dataDir: string, random: Random): Promise<Servers> {
  const stops: Stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const quota = shape.storage === 'quota' ? await openQuota(dataDir, stops) : null;
    const storageProxy = shape.storage === 's3' ? await openBucket(dataDir, random, stops) : null;
    const bucket = storageProxy === null ? {} : bucketSettings(storageProxy.port);
    const storage = { storageProxy, quota, stop };
    if (shape.kind === 'embedded') {
      const none = { database: null, databaseUrl: null, queue: null };
      return { apiSettings: bucket, runnerSettings: bucket, ...none, ...storage };
    }
    const database = await startDatabaseServer(join(dataDir, 'database'));
    stops.push(() => database.stop());
    const queue = await startQueueServer(join(dataDir, 'redis'));
    stops.push(() => queue.kill());
    const secrets = makeSecrets();
    const shared = { QUEUE_URL: queue.url, ...bucket };
    const { WORKER_CALLBACK_SECRET } = secrets;
    return {
      apiSettings: { DATABASE_URL: database.url, ...shared, ...secrets },
      runnerSettings: { WORKER_CALLBACK_SECRET, LOCAL_DEV_MODE: 'true', LOG_LEVEL: 'info', ...shared },
      database,
      databaseUrl: database.url,
      queue,
      ...storage,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openQuota(dataDir: string, stops: Stops): Promise<QuotaFolder> {
  const quota = await mountQuotaFolder(join(dataDir, 'storage'));
  stops.push(async () => quota.unmount());
  return quota;
}

const readySchema = z.object({ port: z.int() });

async function openBucket(dataDir: string, random: Random, stops: Stops): Promise<FaultProxy> {
  const folder = join(dataDir, 'bucket');
  await mkdir(folder);
  const server = startProcess({
    name: 'bucket',
    entry: 'scripts/chaos/world/object-server.ts',
    args: [folder],
    env: {},
    logFile: join(dataDir, 'logs', 'bucket.log'),
  });
  stops.push(() => stopProcess(server, 1_000));
  const { port } = readySchema.parse(await server.ready);
  const proxy = await startFaultProxy(port, random);
  stops.push(() => proxy.close());
  return proxy;
}
