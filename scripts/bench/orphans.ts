import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { z } from 'zod';
import { RECORD_PREFIXES } from '../../src/contracts/storage-keys.ts';
import { deleteOrphans, type OrphanContext } from '../../src/modules/maintenance/orphans/delete-orphans.ts';
import { connectDatabase } from '../../src/platform/db/connect.ts';
import { createLogger } from '../../src/platform/log/create-logger.ts';
import type { ObjectStorage } from '../../src/platform/storage/object-storage.ts';
import { createS3Storage } from '../../src/platform/storage/s3-storage.ts';
import { applyMigrations } from '../../src/server/migrations.ts';
import { startDatabaseServer } from '../chaos/world/database-server.ts';
import { bucketSettings } from '../chaos/world/settings.ts';
import { formatTable } from '../format-table.ts';
import { startProcess, stopProcess } from '../stack/processes.ts';
import { fillRecords } from './orphans/fill-records.ts';
import { type BucketRecords, makeRecords } from './orphans/keys.ts';

const USUAL_KEYS = 1_000_000;
export const TARGET_RATIO = 3;
export const TARGET_GROWTH_MIB = 32;
const MIB = 1024 * 1024;
/** What is first used, and stays. */
const WARM_UP_KEYS = 20_000;
const WEIGH_EVERY_KEYS = 50_000;
const log = createLogger({ level: 'error' });

/**
 * Measures the search for orphans in a bucket of a million keys (`--keys N` for another number), of which every fiftieth
 * record is missing: beside bare listing by the same client, first without deleting, then with. What is left of the heap
 * after a collection must not grow with the keys.
 */
export async function benchOrphans(print: (text: string) => void, args: readonly string[]): Promise<boolean> {
  const keys = args[0] === '--keys' ? Number(args[1]) : USUAL_KEYS;
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  await chmod(folder, 0o711);
  const stops: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const bucket = startProcess({
      name: 'bucket',
      entry: 'scripts/bench/orphans/bucket-of-keys.ts',
      args: [String(keys)],
      env: {},
      logFile: join(folder, 'bucket.log'),
    });
    stops.push(() => stopProcess(bucket, 1_000));
    const server = await startDatabaseServer(join(folder, 'postgres'));
    stops.push(() => server.stop());
    await applyMigrations({ url: server.url });
    await fill(server.url, makeRecords(keys));
    const { port } = z.object({ port: z.int() }).parse(await bucket.ready);
    const connection = connectDatabase({ url: server.url, log });
    stops.push(() => connection.close());
    return await measure(connection.db, openBucket(port), print);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function fill(url: string, records: BucketRecords): Promise<void> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  await fillRecords(database, records);
  await database.end();
}

function openBucket(port: number): ObjectStorage {
  const { R2_ENDPOINT: endpoint = '', R2_BUCKET_NAME: bucket = '' } = bucketSettings(port);
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  return createS3Storage({ endpoint, bucket, credentials, region: 'auto', log });
}

async function measure(
  db: OrphanContext['db'],
  storage: ObjectStorage,
  print: (text: string) => void,
): Promise<boolean> {
  const scale = weighing(storage);
  const ctx = { db, log, storage: scale.storage, shutdown: new AbortController().signal };
  const before = new Date();
  const bare = await time(() => listAll(storage));
  const dry = await time(() =>
    deleteOrphans({ ...ctx, log: createLogger({ level: 'silent' }) }, { before, dryRun: true }),
  );
  const growth = (scale.most() - scale.first()) / MIB;
  const real = await time(() => deleteOrphans(ctx, { before, dryRun: false }));
  const left = await listAll(storage);
  const keys = bare.result;
  const row = (name: string, { seconds, result }: Timed) => [
    name,
    result,
    seconds.toFixed(1),
    ((seconds * 1_000_000) / keys).toFixed(1),
    (seconds / bare.seconds).toFixed(2),
  ];
  const rows = [row('listed', bare), row('orphans found (dry run)', dry), row('orphans deleted', real)];
  print(
    formatTable([`of ${keys} keys`, 'objects', 's', 'ms per 1,000 keys', 'by bare listing'], rows).join('\n'),
  );
  const ratio = dry.seconds / bare.seconds;
  const heap = (scale.most() / MIB).toFixed(1);
  print(
    `heap after collections: at most ${heap} MiB, ${growth.toFixed(1)} more than first (target ≤ ${TARGET_GROWTH_MIB})`,
  );
  print(`search / bare listing: ${ratio.toFixed(2)} (target ≤ ${TARGET_RATIO})`);
  if (real.result !== dry.result || left !== keys - real.result) throw new Error(`${left} keys are left`);
  return ratio <= TARGET_RATIO && growth <= TARGET_GROWTH_MIB;
}

interface Timed {
  readonly seconds: number;
  readonly result: number;
}

async function time(work: () => Promise<number>): Promise<Timed> {
  const startedAt = performance.now();
  const result = await work();
  return { seconds: (performance.now() - startedAt) / 1_000, result };
}

async function listAll(storage: Pick<ObjectStorage, 'list'>): Promise<number> {
  let count = 0;
  for (const prefix of RECORD_PREFIXES) for await (const _ of storage.list(prefix)) count += 1;
  return count;
}

/** The same storage, in whose lists the heap is weighed now and then. */
function weighing(storage: ObjectStorage) {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const weights: number[] = [];
  let seen = 0;
  const weigh = () => {
    collect();
    weights.push(process.memoryUsage().heapUsed);
  };
  async function* list(prefix: string) {
    for await (const object of storage.list(prefix)) {
      seen += 1;
      if (seen === WARM_UP_KEYS || (seen > WARM_UP_KEYS && seen % WEIGH_EVERY_KEYS === 0)) weigh();
      yield object;
    }
  }
  return {
    storage: { ...storage, list },
    first: () => weights[0] ?? 0,
    most: () => Math.max(...weights),
  };
}
