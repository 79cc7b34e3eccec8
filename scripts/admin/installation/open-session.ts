import type { AppDeps } from '../../../src/app.ts';
import { connectDatabase } from '../../../src/platform/db/connect.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { createLogger, type LogLevel } from '../../../src/platform/log/create-logger.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import { ReleaseStack } from '../../../src/platform/process/release-stack.ts';
import { type DatabaseAddress, readDatabaseAddress } from '../../../src/server/migrations.ts';
import { AdminError } from '../admin-error.ts';
import type { Installation } from './find-installation.ts';

/** What a tool has opened of an installation; everything is opened when it is first asked for. */
export interface Session {
  readonly log: Logger;
  address(): Promise<DatabaseAddress>;
  database(): Promise<Database>;
  /** All that the API works with. The schema stays as it is. */
  parts(): Promise<AppDeps>;
  close(): Promise<void>;
}

/** A tool's answer goes to standard output, what is logged on the way never does. */
export function createToolLogger(level: LogLevel): Logger {
  return createLogger({ level, destination: { write: (line) => void process.stderr.write(line) } });
}

export function openSession(installation: () => Promise<Installation>, log: Logger): Session {
  const releases = new ReleaseStack(log);
  const shutdown = new AbortController();
  let database: Promise<Database> | null = null;
  let parts: Promise<AppDeps> | null = null;

  async function address(): Promise<DatabaseAddress> {
    const { database: configured } = (await installation()).config;
    if (configured.kind === 'embedded') throw new AdminError('HiveSync has no database yet. Start it once.');
    return readDatabaseAddress(configured);
  }

  async function connect(): Promise<Database> {
    const connection = connectDatabase({ ...(await address()), max: 2, log });
    releases.push('database', () => connection.close());
    return connection.db;
  }

  async function assemble(): Promise<AppDeps> {
    const { config } = await installation();
    // The whole application, which few commands need.
    const { assembleApi } = await import('../../../src/server/assemble-api.ts');
    const shared = { config, log, releases, shutdown: shutdown.signal };
    const { deps } = await assembleApi({ ...shared, peerOf: () => null, migrate: false });
    return deps;
  }

  return {
    log,
    address,
    database() {
      database ??= connect();
      return database;
    },
    parts() {
      parts ??= assemble();
      return parts;
    },
    async close() {
      shutdown.abort();
      await releases.releaseAll();
    },
  };
}
