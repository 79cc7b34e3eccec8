import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Secrets } from '../env/secrets.ts';
import type { Config } from '../env.ts';
import { connectDatabase, type DatabaseSsl } from '../platform/db/connect.ts';
import type { Database } from '../platform/db/database.ts';
import { migrateDatabase } from '../platform/db/migrate-database.ts';
import { startEmbedded } from '../platform/embedded/start-embedded.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { ReleaseStack } from '../platform/process/release-stack.ts';
import { deriveSecrets } from './derive-secret.ts';

export interface OpenedDatabase {
  readonly db: Database;
  /** Where the embedded queue is; `null` with a database of one's own. */
  readonly embeddedQueueUrl: string | null;
  readonly secrets: Secrets & {
    readonly storageLinks: readonly string[];
    readonly apiKeys: readonly string[];
    readonly deviceTokens: readonly string[];
  };
}

interface DatabaseParts {
  readonly config: Config;
  readonly log: Logger;
  readonly releases: ReleaseStack;
  /** Replicas take turns; where schedules deploy, the deployment migrates instead. */
  readonly migrate: boolean;
}

/** At the package's root: a bundle lies one folder below it, this source two. */
const MIGRATIONS = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../drizzle' : '../drizzle', import.meta.url),
);

/** Opens the configured database, or starts the embedded one, with the schema brought up to date. */
export async function openDatabase(parts: DatabaseParts): Promise<OpenedDatabase> {
  const { config, log, releases } = parts;
  if (config.database.kind === 'external') {
    const ssl = config.database.ssl ? await readSsl(config.database.ca) : undefined;
    const db = await connect(parts, config.database.url, ssl);
    return { db, embeddedQueueUrl: null, secrets: requireSecrets(config) };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  releases.push('embedded database', () => embedded.stop());
  const { secrets: made } = embedded;
  const secrets = {
    jwt: config.secrets.jwt ?? [made.jwt_secret],
    session: config.secrets.session ?? [made.session_secret],
    previewToken: config.secrets.previewToken ?? [made.preview_token_secret],
    workerCallback: config.secrets.workerCallback ?? [made.worker_callback_secret],
    storageLinks: [made.storage_signing_secret],
    apiKeys: config.apiTokenPeppers ?? deriveSecrets([made.session_secret], 'API keys'),
    deviceTokens: config.deviceTokenSecrets ?? deriveSecrets([made.session_secret], 'device tokens'),
  };
  return {
    db: await connect(parts, embedded.databaseUrl),
    embeddedQueueUrl: embedded.queueUrl,
    secrets,
  };
}

async function connect(
  { log, releases, migrate }: DatabaseParts,
  url: string,
  ssl?: DatabaseSsl,
): Promise<Database> {
  const options = { url, ...(ssl === undefined ? {} : { ssl }) };
  if (migrate) await migrateDatabase({ ...options, migrationsFolder: MIGRATIONS });
  const connection = connectDatabase({ ...options, log });
  releases.push('database', () => connection.close());
  return connection.db;
}

/** `loadConfig` refuses an external database without them; the type checker wants to see it. */
function requireSecrets({ secrets, apiTokenPeppers, deviceTokenSecrets }: Config): OpenedDatabase['secrets'] {
  const { jwt, session, previewToken, workerCallback } = secrets;
  if (jwt === null || session === null || previewToken === null || workerCallback === null) {
    throw new Error('a secret is missing');
  }
  return {
    jwt,
    session,
    previewToken,
    workerCallback,
    storageLinks: deriveSecrets(session, 'storage links'),
    apiKeys: apiTokenPeppers ?? deriveSecrets(session, 'API keys'),
    deviceTokens: deviceTokenSecrets ?? deriveSecrets(session, 'device tokens'),
  };
}

async function readSsl(authority: string | null): Promise<DatabaseSsl> {
  if (authority === null) return {};
  if (!authority.startsWith('-----BEGIN')) return { ca: await readFile(authority, 'utf8') };
  // One line of an env file holds the whole certificate with its line breaks escaped.
  return { ca: authority.replaceAll('\\n', '\n') };
}
