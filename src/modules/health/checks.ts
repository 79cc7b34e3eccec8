import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import type { HealthCheck } from './run-checks.ts';

export interface CheckedParts {
  readonly db: Database;
  readonly queue: JobQueue;
  readonly storage: ObjectStorage;
}

/** Whether each part answers: cheap enough to be asked every few seconds. */
export function readinessChecks(parts: CheckedParts): HealthCheck[] {
  return [
    { name: 'postgres', run: async () => void (await parts.db.execute(sql`select 1`)) },
    { name: 'queue', run: async () => void (await parts.queue.counts('preview')) },
    { name: 'storage', run: async () => void (await parts.storage.head('health/absent')) },
  ];
}

/** Whether each part still takes writes: a full disk answers reads for a long time. */
export function deepChecks(parts: CheckedParts): HealthCheck[] {
  return [
    { name: 'postgres', run: () => writeToPostgres(parts.db) },
    { name: 'queue', run: () => parts.queue.check() },
    { name: 'storage', run: () => parts.storage.check() },
  ];
}

/** Rejects when Postgres takes no writes. */
export async function writeToPostgres(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`create temporary table health_write on commit drop as select 1 as written`);
  });
}
