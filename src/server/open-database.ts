import type { Secrets } from '../env/secrets.ts';
import type { Config } from '../env.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import type { Database } from '../platform/db/database.ts';
import { type DatabaseNews, openDatabaseNews } from '../platform/db/database-news.ts';
import { startEmbedded } from '../platform/embedded/start-embedded.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { ReleaseStack } from '../platform/process/release-stack.ts';
import { deriveSecrets } from './derive-secret.ts';
import { applyMigrations, type DatabaseAddress, readDatabaseAddress } from './migrations.ts';

export interface OpenedDatabase {
  readonly db: Database;
  readonly databaseNews: DatabaseNews;
  readonly address: DatabaseAddress;
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

/** Opens the configured database, or starts the embedded one, with the schema brought up to date. */
export async function openDatabase(parts: DatabaseParts): Promise<OpenedDatabase> {
  const { config, log, releases } = parts;
  if (config.database.kind === 'external') {
    const connected = await connect(parts, await readDatabaseAddress(config.database));
    return { ...connected, embeddedQueueUrl: null, secrets: requireSecrets(config) };
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
    ...(await connect(parts, { url: embedded.databaseUrl })),
    embeddedQueueUrl: embedded.queueUrl,
    secrets,
  };
}

async function connect(
  { log, releases, migrate }: DatabaseParts,
  address: DatabaseAddress,
): Promise<Pick<OpenedDatabase, 'db' | 'databaseNews' | 'address'>> {
  const later = migrate ? await applyMigrations(address) : 0;
  if (later > 0) log.warn({ migrations: later }, 'the database was brought up to date by a later release');
  const connection = connectDatabase({ ...address, log });
  releases.push('database', () => connection.close());
  const databaseNews = openDatabaseNews({ ...address, log });
  releases.push('database news', () => databaseNews.close());
  return { db: connection.db, databaseNews, address };
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
