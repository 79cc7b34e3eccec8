import { join, resolve } from 'node:path';
import type { HttpSettings } from './app.ts';
import type { Tier } from './contracts/tiers.ts';
import {
  type DatabaseConfig,
  type MailConfig,
  type QueueConfig,
  readDatabase,
  readMail,
  readQueue,
  readStorage,
  type StorageConfig,
} from './env/connections.ts';
import { type PublicSettings, publicSettings } from './env/public-settings.ts';
import { ConfigurationError, type Environment, readValues } from './env/read-values.ts';
import { type ConfiguredSecrets, isLoopback, readSecrets } from './env/secrets.ts';
import type { Values } from './env/variables.ts';
import { configureProviders, type IdentityProviders } from './modules/accounts/index.ts';
import type { AiCaps } from './modules/ai-docs/index.ts';
import type { CleanupSettings } from './modules/maintenance/index.ts';

export interface BackupSettings {
  readonly enabled: boolean;
  readonly keepDays: number;
  readonly folder: string;
}

/** The API's settings as real types, in the slices that its parts are given. */
export interface Config {
  readonly listen: { readonly port: number; readonly hostname: string | undefined };
  readonly baseUrl: string;
  readonly logLevel: Values['LOG_LEVEL'];
  readonly dataDir: string;
  readonly localDevMode: boolean;
  readonly http: HttpSettings;
  readonly trustedProxies: readonly string[];
  readonly internalTokens: readonly string[];
  readonly secrets: ConfiguredSecrets;
  /** Absent: made from `SESSION_SECRET`. */
  readonly apiTokenPeppers: readonly string[] | null;
  /** Absent: made from `SESSION_SECRET`. */
  readonly deviceTokenSecrets: readonly string[] | null;
  readonly database: DatabaseConfig;
  readonly queue: QueueConfig;
  readonly storage: StorageConfig;
  readonly mail: MailConfig;
  readonly identityProviders: IdentityProviders;
  readonly previewTokenTtlSeconds: number;
  readonly defaultTier: Tier;
  readonly maxUploadBytes: number;
  readonly aiCaps: AiCaps;
  readonly cleanup: CleanupSettings;
  readonly backup: BackupSettings;
  /** What may be kept of the settings themselves. */
  readonly shown: PublicSettings;
}

/** Reads the environment once. Throws `ConfigurationError` with everything that is wrong. */
export function loadConfig(env: Environment): Config {
  const { values, problems } = readValues(env);
  const database = readDatabase(values, problems);
  const queue = readQueue(values, database, problems);
  const storage = readStorage(values, problems);
  const mail = readMail(values, problems);
  const isEmbedded = database.kind === 'embedded';
  if (values.BASE_URL === undefined && !isEmbedded) problems.push({ name: 'BASE_URL', reason: 'is missing' });
  const baseUrl = values.BASE_URL ?? `http://127.0.0.1:${values.PORT}`;
  const { secrets, problems: weak } = readSecrets(values, { baseUrl, required: !isEmbedded });
  problems.push(...weak);
  if (problems.length > 0) throw new ConfigurationError(problems);
  // Embedded mode is for one machine: it is opened to others by giving it an address they can reach.
  const hostname = isEmbedded && isLoopback(baseUrl) ? '127.0.0.1' : undefined;
  return {
    listen: { port: values.PORT, hostname },
    baseUrl,
    logLevel: values.LOG_LEVEL,
    dataDir: resolve(values.DATA_DIR),
    localDevMode: values.LOCAL_DEV_MODE,
    http: toHttpSettings(values, baseUrl),
    trustedProxies: values.TRUSTED_PROXIES,
    internalTokens: values.INTERNAL_TOKEN ?? [],
    secrets,
    apiTokenPeppers: values.API_TOKEN_PEPPER ?? null,
    deviceTokenSecrets: values.DEVICE_TOKEN_SECRET ?? null,
    database,
    queue,
    storage,
    mail,
    identityProviders: configureProviders({
      google: values.AUTH_GOOGLE_CLIENT_ID,
      apple: values.AUTH_APPLE_CLIENT_ID,
    }),
    previewTokenTtlSeconds: values.PREVIEW_TOKEN_TTL_SECONDS,
    defaultTier: values.DEFAULT_TIER,
    maxUploadBytes: values.MAX_UPLOAD_BYTES,
    aiCaps: {
      secondsPerJob: values.AI_MAX_SECONDS_PER_JOB,
      secondsPerDay: values.AI_MAX_SECONDS_PER_DAY,
      costPerJobUsd: values.AI_MAX_COST_PER_JOB_USD,
      costPerDayUsd: values.AI_MAX_COST_PER_DAY_USD,
    },
    cleanup: {
      enabled: values.CLEANUP_ENABLED,
      dryRun: values.CLEANUP_DRY_RUN,
      graceMinutes: values.CLEANUP_GRACE_MINUTES,
      previewTtlHours: values.PREVIEW_BUNDLE_TTL_HOURS,
      tmpDirTtlMinutes: values.TMP_DIR_TTL_MINUTES,
      logRetentionDays: values.LOG_RETENTION_DAYS,
      staleRepos: { enabled: values.CLEANUP_STALE_REPOS_ENABLED, days: values.STALE_REPO_DAYS },
    },
    backup: {
      enabled: values.BACKUP_ENABLED,
      keepDays: values.BACKUP_KEEP_DAYS,
      folder: resolve(values.BACKUP_DIR ?? join(values.DATA_DIR, 'backups')),
    },
    shown: publicSettings(env),
  };
}

function toHttpSettings(values: Values, baseUrl: string): HttpSettings {
  const perMinute = values.API_RATE_LIMIT_PER_MINUTE;
  return {
    corsOrigins: values.CORS_ORIGINS,
    https: baseUrl.startsWith('https://'),
    ...(perMinute === undefined ? {} : { apiRequestsPerMinute: perMinute }),
  };
}
