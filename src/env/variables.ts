import { z } from 'zod';
import { tierSchema } from '../contracts/tiers.ts';
import {
  flag,
  httpUrl,
  list,
  origins,
  port,
  proxies,
  sender,
  text,
  usd,
  wholeNumber,
} from './variable-types.ts';

const MIB = 1024 * 1024;
const logLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent']);

/**
 * Every variable the API reads, each described by what it is for. `.env.example` and docs/configuration.md
 * list the same names.
 */
export const variablesSchema = z.object({
  PORT: port.default(4000).describe('the port the API listens on'),
  BASE_URL: httpUrl.optional().describe('the address under which people and runners reach the API'),
  LOG_LEVEL: logLevel.default('info').describe('how much is logged'),
  DATA_DIR: text.default('./data').describe('the folder for everything kept on this machine'),
  LOCAL_DEV_MODE: flag.default(false).describe('accepts short secrets, on a loopback BASE_URL only'),
  CORS_ORIGINS: origins.default([]).describe('the origins a browser may call the API from'),
  TRUSTED_PROXIES: proxies.default([]).describe('the proxies whose X-Forwarded-For is believed'),
  INTERNAL_TOKEN: list.optional().describe('what opens the internal routes to operators'),

  JWT_SECRET: list.optional().describe('what signs access tokens'),
  SESSION_SECRET: list.optional().describe('what derives refresh tokens and signs storage links'),
  PREVIEW_TOKEN_SECRET: list.optional().describe('what signs preview tokens'),
  PREVIEW_TOKEN_TTL_SECONDS: wholeNumber(30, 3_600)
    .default(300)
    .describe('how long a preview token opens its job'),
  API_TOKEN_PEPPER: list.optional().describe('what keys the hashes of API keys'),
  DEVICE_TOKEN_SECRET: list.optional().describe('what keys the hashes of device tokens'),
  WORKER_CALLBACK_SECRET: list.optional().describe('what signs the calls of runners'),

  AUTH_GOOGLE_CLIENT_ID: list.default([]).describe('the applications whose sign-ins with Google are taken'),
  AUTH_APPLE_CLIENT_ID: list.default([]).describe('the applications whose sign-ins with Apple are taken'),

  DATABASE_URL: text.optional().describe('the Postgres database, as one URL instead of POSTGRES_*'),
  POSTGRES_HOST: text.optional().describe('the Postgres server'),
  POSTGRES_PORT: port.default(5432).describe('the port of the Postgres server'),
  POSTGRES_DB: text.default('hivesync').describe('the Postgres database'),
  POSTGRES_USER: text.default('hivesync').describe('the Postgres user'),
  POSTGRES_PASSWORD: z.string().optional().describe('the password of the Postgres user'),
  POSTGRES_SSL: flag.default(false).describe('whether Postgres is reached by TLS, verified'),
  POSTGRES_CA: text.optional().describe('the authority of the Postgres certificate: PEM text or a file'),

  REDIS_URL: text.optional().describe('the Redis server, as one URL instead of REDIS_*'),
  REDIS_HOST: text.optional().describe('the Redis server that holds the queue'),
  REDIS_PORT: port.default(6379).describe('the port of the Redis server'),
  REDIS_PASSWORD: z.string().optional().describe('the password of the Redis server'),
  QUEUE_URL: text.optional().describe('a queue other than REDIS_*: redis://, rediss:// or postgres://'),

  R2_ACCOUNT_ID: text.optional().describe('the Cloudflare account of the bucket'),
  R2_ACCESS_KEY_ID: text.optional().describe('the access key of the bucket'),
  R2_SECRET_ACCESS_KEY: text.optional().describe('the secret key of the bucket'),
  R2_BUCKET_NAME: text.default('hivesync-storage').describe('the bucket'),
  R2_ENDPOINT: httpUrl.optional().describe('an S3 server other than R2'),

  EMAIL_PROVIDER: z.enum(['resend']).default('resend').describe('who delivers e-mail'),
  RESEND_API_KEY: text.optional().describe('the key of the Resend account that delivers e-mail'),
  EMAIL_FROM: sender.optional().describe('the sender of e-mail'),

  DEFAULT_TIER: tierSchema
    .default('premium')
    .describe('the tier of everybody while billing is not configured'),
  API_RATE_LIMIT_PER_MINUTE: wholeNumber(1, 1_000_000)
    .optional()
    .describe('the requests per minute and person, instead of the tiers’'),
  MAX_UPLOAD_BYTES: wholeNumber(64 * 1024, 256 * MIB)
    .default(32 * MIB)
    .describe('the largest body of one source upload'),

  AI_MAX_SECONDS_PER_JOB: wholeNumber(10, 900)
    .default(180)
    .describe('how long a model may take for one documentation'),
  AI_MAX_SECONDS_PER_DAY: wholeNumber(0, 8_640_000)
    .default(21_600)
    .describe('how long models may take in a day, for everybody together'),
  AI_MAX_COST_PER_JOB_USD: usd(0.01, 1_000)
    .default(0.5)
    .describe('what models may cost for one documentation, in US dollars'),
  AI_MAX_COST_PER_DAY_USD: usd(0, 1_000_000)
    .default(20)
    .describe('what models may cost in a day, for everybody together, in US dollars'),

  CLEANUP_ENABLED: flag.default(true).describe('whether what has expired is deleted'),
  CLEANUP_DRY_RUN: flag.default(false).describe('whether deletions are only logged'),
  CLEANUP_GRACE_MINUTES: wholeNumber(0, 100_000)
    .default(30)
    .describe('how long expired things are kept on top'),
  LOG_RETENTION_DAYS: wholeNumber(1, 3_650).default(7).describe('how long what runners log is kept'),
  PREVIEW_BUNDLE_TTL_HOURS: wholeNumber(1, 100_000).default(24).describe('how long previews are kept'),
  TMP_DIR_TTL_MINUTES: wholeNumber(10, 100_000)
    .default(60)
    .describe('how long temporary folders of processes that are gone are kept'),
  CLEANUP_STALE_REPOS_ENABLED: flag
    .default(false)
    .describe('whether whatever is left of deleted projects is deleted'),
  STALE_REPO_DAYS: wholeNumber(1, 100_000).default(180).describe('after how long that is'),

  BACKUP_ENABLED: flag.default(true).describe('whether a backup is made every day'),
  BACKUP_KEEP_DAYS: wholeNumber(1, 3_650).default(14).describe('how long backups are kept'),
  BACKUP_DIR: text.optional().describe('the folder of backups, instead of one in DATA_DIR'),
});

export type Values = z.output<typeof variablesSchema>;
export type VariableName = keyof Values;

/** Older names that are still read. */
export const ALIASES: Readonly<Partial<Record<VariableName, readonly string[]>>> = {
  WORKER_CALLBACK_SECRET: ['WORKER_SHARED_SECRET'],
  R2_ACCESS_KEY_ID: ['R2_ACCESS_KEY', 'OBJECT_STORAGE_ACCESS_KEY'],
  R2_SECRET_ACCESS_KEY: ['R2_SECRET_KEY', 'OBJECT_STORAGE_SECRET_KEY'],
  R2_BUCKET_NAME: ['R2_BUCKET', 'OBJECT_STORAGE_BUCKET'],
  R2_ENDPOINT: ['OBJECT_STORAGE_ENDPOINT'],
};

export function isVariableName(name: unknown): name is VariableName {
  return typeof name === 'string' && Object.hasOwn(variablesSchema.shape, name);
}

export const VARIABLE_NAMES: readonly VariableName[] = Object.keys(variablesSchema.shape).filter(
  isVariableName,
);
