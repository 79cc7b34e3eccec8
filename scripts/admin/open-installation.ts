import { resolve } from 'node:path';
import { loadConfig } from '../../src/env.ts';
import { connectDatabase, type DatabaseConnection } from '../../src/platform/db/connect.ts';
import { findEmbeddedDatabase } from '../../src/platform/embedded/find-running.ts';
import { createLogger } from '../../src/platform/log/create-logger.ts';
import { readDatabaseAddress } from '../../src/server/migrations.ts';
import { AdminError } from './admin-error.ts';

/**
 * Connects to the database of the installation: the one in the API's settings, or the embedded one of `DATA_DIR`
 * (./data), while HiveSync runs there. Throws `AdminError` when there is none.
 */
export async function openInstallation(environment: NodeJS.Dict<string>): Promise<DatabaseConnection> {
  const log = createLogger({ level: 'error' });
  if (environment.DATABASE_URL !== undefined || environment.POSTGRES_HOST !== undefined) {
    const { database } = loadConfig(environment);
    if (database.kind === 'external') {
      return connectDatabase({ ...(await readDatabaseAddress(database)), max: 2, log });
    }
  }
  const dataDir = resolve(environment.DATA_DIR ?? 'data');
  const url = await findEmbeddedDatabase(dataDir);
  if (url !== null) return connectDatabase({ url, max: 2, log });
  throw new AdminError(
    `${dataDir} holds no HiveSync. Name its folder with DATA_DIR, or the database with DATABASE_URL or POSTGRES_HOST.`,
  );
}
