import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from '../../../src/env/read-values.ts';
import { type Config, loadConfig } from '../../../src/env.ts';
import { type FoundEmbedded, findEmbedded } from '../../../src/platform/embedded/find-running.ts';
import { AdminError } from '../admin-error.ts';

export interface Installation {
  /** Whether HiveSync brings its own Postgres, which answers while it runs. */
  readonly isEmbedded: boolean;
  /** The API's settings; those of an embedded database name it as if it were a server. */
  readonly config: Config;
}

const SERVER_ROOT = '/opt/hivesync';

/** The folder of the installation: `HIVESYNC_ROOT`, else /opt/hivesync where there is one, else the current folder. */
export function findRoot(environment: Environment): string {
  if (environment.HIVESYNC_ROOT) return resolve(environment.HIVESYNC_ROOT);
  return existsSync(SERVER_ROOT) ? SERVER_ROOT : process.cwd();
}

/** `DATA_DIR`, else `data` in the folder of the installation. */
export function findDataDir(environment: Environment): string {
  return environment.DATA_DIR ? resolve(environment.DATA_DIR) : join(findRoot(environment), 'data');
}

/** Whether the settings leave the database to HiveSync itself. */
export function isEmbedded({ DATABASE_URL, POSTGRES_HOST, POSTGRES_PASSWORD }: Environment): boolean {
  return !DATABASE_URL && !POSTGRES_HOST && !POSTGRES_PASSWORD;
}

/**
 * The installation that the API's settings describe, or the embedded one of `DATA_DIR`. Throws `AdminError` when there
 * is none, and `ConfigurationError`.
 */
export async function findInstallation(environment: Environment): Promise<Installation> {
  if (!isEmbedded(environment)) return { isEmbedded: false, config: loadConfig(environment) };
  const dataDir = findDataDir(environment);
  const found = await findEmbedded(dataDir);
  if (found === null) {
    throw new AdminError(
      `${dataDir} holds no HiveSync. Name its folder with DATA_DIR, or the database with DATABASE_URL or POSTGRES_HOST.`,
    );
  }
  return { isEmbedded: true, config: loadConfig(asIfExternal({ ...environment, DATA_DIR: dataDir }, found)) };
}

/** What the API's own process knows of its database and its secrets, as settings. */
export function asIfExternal(environment: Environment, found: FoundEmbedded): Environment {
  const { databaseUrl, queueUrl, secrets } = found;
  const hasQueue = environment.QUEUE_URL || environment.REDIS_URL || environment.REDIS_HOST;
  return {
    ...environment,
    DATABASE_URL: databaseUrl,
    QUEUE_URL: hasQueue ? environment.QUEUE_URL : queueUrl,
    BASE_URL: environment.BASE_URL || `http://127.0.0.1:${environment.PORT || '4000'}`,
    JWT_SECRET: environment.JWT_SECRET || secrets.jwt_secret,
    SESSION_SECRET: environment.SESSION_SECRET || secrets.session_secret,
    PREVIEW_TOKEN_SECRET: environment.PREVIEW_TOKEN_SECRET || secrets.preview_token_secret,
    WORKER_CALLBACK_SECRET: environment.WORKER_CALLBACK_SECRET || secrets.worker_callback_secret,
  };
}
