import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { startProcess, stopProcess } from '../../stack/processes.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { type QueueServer, startQueueServer } from './queue-server.ts';
import { mountQuotaFolder, type QuotaFolder } from './quota-folder.ts';
import { bucketSettings, makeSecrets, type Settings } from './settings.ts';
import type { StackShape } from './stack-shape.ts';
import type { WireName, Wires } from './wires.ts';

/** What HiveSync's processes talk to, as far as the scenario has it as a server of its own. */
export interface Servers {
  readonly apiSettings: Settings;
  readonly runnerSettings: Settings;
  readonly database: DatabaseServer | null;
  readonly databaseUrl: string | null;
  readonly queue: QueueServer | null;
  readonly quota: QuotaFolder | null;
  stop(): Promise<void>;
}

type Stops = (() => Promise<unknown>)[];

/** Starts the database, the queue and the storage that a scenario needs, and lays the wires to them. */
export async function openServers(shape: StackShape, dataDir: string, wires: Wires): Promise<Servers> {
  const stops: Stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const quota = shape.storage === 'quota' ? await openQuota(dataDir, stops) : null;
    const bucketPort = shape.storage === 's3' ? await openBucket(dataDir, stops) : null;
    const bucketBy = async (wire: 'api-storage' | 'runner-storage'): Promise<Settings> =>
      bucketPort === null ? {} : bucketSettings(await wires.lay(wire, bucketPort));
    const buckets = { api: await bucketBy('api-storage'), runner: await bucketBy('runner-storage') };
    if (shape.kind === 'embedded') {
      const none = { database: null, databaseUrl: null, queue: null };
      return { apiSettings: buckets.api, runnerSettings: buckets.runner, ...none, quota, stop };
    }
    const database = await startDatabaseServer(join(dataDir, 'database'));
    stops.push(() => database.stop());
    const queue = await startQueueServer(join(dataDir, 'redis'));
    stops.push(() => queue.kill());
    const by = async (wire: WireName, url: string) =>
      shape.deployed === undefined ? url : await wires.layTo(wire, url);
    const secrets = makeSecrets();
    const { WORKER_CALLBACK_SECRET } = secrets;
    return {
      apiSettings: {
        DATABASE_URL: await by('api-postgres', database.url),
        QUEUE_URL: await by('api-redis', queue.url),
        ...buckets.api,
        ...secrets,
      },
      runnerSettings: {
        WORKER_CALLBACK_SECRET,
        LOCAL_DEV_MODE: 'true',
        LOG_LEVEL: 'info',
        QUEUE_URL: await by('runner-redis', queue.url),
        ...buckets.runner,
      },
      database,
      databaseUrl: database.url,
      queue,
      quota,
      stop,
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

async function openBucket(dataDir: string, stops: Stops): Promise<number> {
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
  return readySchema.parse(await server.ready).port;
}
