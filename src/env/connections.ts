import type { Problem } from './read-values.ts';
import type { Values } from './variables.ts';

export type DatabaseConfig =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'external'; readonly url: string; readonly ssl: boolean; readonly ca: string | null };

export type QueueConfig = { readonly kind: 'embedded' } | { readonly kind: 'external'; readonly url: string };

export type StorageConfig =
  | { readonly kind: 'folder' }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

export type MailConfig =
  | { readonly kind: 'file' }
  | { readonly kind: 'resend'; readonly apiKey: string; readonly from: string };

/** Where Postgres is. Nothing set means that this process brings its own. */
export function readDatabase(values: Values, problems: Problem[]): DatabaseConfig {
  const { DATABASE_URL: url, POSTGRES_HOST: host, POSTGRES_PASSWORD: password } = values;
  const tls = { ssl: values.POSTGRES_SSL, ca: values.POSTGRES_CA ?? null };
  if (url !== undefined) {
    if (!hasProtocol(url, ['postgres:', 'postgresql:'])) {
      problems.push({ name: 'DATABASE_URL', reason: 'must begin with postgres://' });
    }
    return { kind: 'external', url, ...tls };
  }
  if (host === undefined && password === undefined) return { kind: 'embedded' };
  if (host === undefined) problems.push({ name: 'POSTGRES_HOST', reason: 'is missing' });
  if (password === undefined) problems.push({ name: 'POSTGRES_PASSWORD', reason: 'is missing' });
  const user = encodeURIComponent(values.POSTGRES_USER);
  const login = `${user}:${encodeURIComponent(password ?? '')}`;
  const database = encodeURIComponent(values.POSTGRES_DB);
  return {
    kind: 'external',
    url: `postgres://${login}@${host ?? ''}:${values.POSTGRES_PORT}/${database}`,
    ...tls,
  };
}

/** Where the queue is: Redis, another queue, or beside the embedded database. */
export function readQueue(values: Values, database: DatabaseConfig, problems: Problem[]): QueueConfig {
  const { QUEUE_URL: queueUrl, REDIS_URL: redisUrl, REDIS_HOST: host, REDIS_PASSWORD: password } = values;
  const url = queueUrl ?? redisUrl;
  if (url !== undefined) {
    const protocols = ['redis:', 'rediss:', ...(queueUrl === undefined ? [] : ['postgres:', 'postgresql:'])];
    if (!hasProtocol(url, protocols)) {
      const name = queueUrl === undefined ? 'REDIS_URL' : 'QUEUE_URL';
      problems.push({ name, reason: `must begin with one of ${protocols.join('//, ')}//` });
    }
    return { kind: 'external', url };
  }
  if (host !== undefined) {
    const login = password === undefined ? '' : `:${encodeURIComponent(password)}@`;
    return { kind: 'external', url: `redis://${login}${host}:${values.REDIS_PORT}` };
  }
  if (database.kind === 'external') problems.push({ name: 'REDIS_HOST', reason: 'is missing' });
  return { kind: 'embedded' };
}

/** Where objects are: a bucket when any part of one is named, else a folder under DATA_DIR. */
export function readStorage(values: Values, problems: Problem[]): StorageConfig {
  const { R2_ACCOUNT_ID: account, R2_ACCESS_KEY_ID: accessKeyId, R2_SECRET_ACCESS_KEY: secretKey } = values;
  const endpoint =
    values.R2_ENDPOINT ?? (account === undefined ? undefined : `https://${account}.r2.cloudflarestorage.com`);
  if (endpoint === undefined && accessKeyId === undefined && secretKey === undefined)
    return { kind: 'folder' };
  if (endpoint === undefined) problems.push({ name: 'R2_ACCOUNT_ID', reason: 'is missing' });
  if (accessKeyId === undefined) problems.push({ name: 'R2_ACCESS_KEY_ID', reason: 'is missing' });
  if (secretKey === undefined) problems.push({ name: 'R2_SECRET_ACCESS_KEY', reason: 'is missing' });
  return {
    kind: 's3',
    endpoint: endpoint ?? '',
    bucket: values.R2_BUCKET_NAME ?? '',
    accessKeyId: accessKeyId ?? '',
    secretAccessKey: secretKey ?? '',
  };
}

/** Who delivers e-mail. Without a key messages are files under DATA_DIR. */
export function readMail(values: Values, problems: Problem[]): MailConfig {
  const { RESEND_API_KEY: apiKey, EMAIL_FROM: from } = values;
  if (apiKey === undefined) return { kind: 'file' };
  if (from === undefined) problems.push({ name: 'EMAIL_FROM', reason: 'is missing' });
  return { kind: 'resend', apiKey, from: from ?? '' };
}

function hasProtocol(url: string, protocols: readonly string[]): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && protocols.includes(parsed.protocol);
}
