import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { connectDatabase, type DatabaseConnection } from '../platform/db/connect.ts';
import { createMemoryLogger } from './memory-logger.ts';
import { APPLICATION_TEMPLATE, databaseUrl, query } from './template-databases.ts';

export interface TestDatabase extends DatabaseConnection {
  readonly url: string;
}

/**
 * A migrated database of its own, for one test file: open it in `beforeAll`, `close()` it in `afterAll`.
 * It is deleted together with the cluster when the run ends.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const url = await cloneDatabase(APPLICATION_TEMPLATE);
  const { log } = createMemoryLogger();
  return { url, ...connectDatabase({ url, log }) };
}

/** The URL of a new database that is a copy of the template. */
export async function cloneDatabase(template: string): Promise<string> {
  const adminUrl = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return databaseUrl(adminUrl, name);
}
