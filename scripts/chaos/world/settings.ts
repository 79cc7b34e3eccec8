import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

export type Settings = Readonly<Record<string, string>>;

/** What both kinds of stacks tell the API: people come from many addresses, and abuse limits are not the subject. */
export function commonApiSettings(place: { dataDir: string; port: number; url?: string }): Settings {
  return {
    DATA_DIR: place.dataDir,
    PORT: String(place.port),
    BASE_URL: place.url ?? `http://127.0.0.1:${place.port}`,
    LOG_LEVEL: 'info',
    LOCAL_DEV_MODE: 'true',
    TRUSTED_PROXIES: '127.0.0.1,::1',
    API_RATE_LIMIT_PER_MINUTE: '1000000',
  };
}

/** The secrets that an operator gives to an installation of several machines. */
export function makeSecrets() {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    JWT_SECRET: secret(),
    SESSION_SECRET: secret(),
    PREVIEW_TOKEN_SECRET: secret(),
    WORKER_CALLBACK_SECRET: secret(),
    API_TOKEN_PEPPER: secret(),
    DEVICE_TOKEN_SECRET: secret(),
    INTERNAL_TOKEN: secret(),
  };
}

/** The bucket's part of both processes' settings. */
export function bucketSettings(port: number): Settings {
  return {
    R2_ENDPOINT: `http://127.0.0.1:${port}`,
    R2_BUCKET_NAME: 'hivesync-storage',
    R2_ACCESS_KEY_ID: 'S3RVER',
    R2_SECRET_ACCESS_KEY: 'S3RVER',
  };
}

/** What the embedded API wrote for the runners of its machine. */
export async function readWorkerSettings(dataDir: string): Promise<Settings> {
  const path = join(dataDir, 'worker.env');
  if (!existsSync(path)) throw new Error(`the API did not write ${path}`);
  const variables = parseEnv(await readFile(path, 'utf8'));
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value ?? '']));
}

const embeddedSecretsSchema = z.object({ postgres_application_password: z.string() });

/** Where the embedded database is at this moment. */
export async function readEmbeddedDatabaseUrl(dataDir: string): Promise<string> {
  const secrets = embeddedSecretsSchema.parse(
    JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')),
  );
  const port = (await readFile(join(dataDir, 'postgres-port'), 'utf8')).trim();
  return `postgres://hivesync:${secrets.postgres_application_password}@127.0.0.1:${port}/hivesync`;
}
