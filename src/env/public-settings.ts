import type { Environment } from './read-values.ts';
import { VARIABLE_NAMES, type VariableName } from './variables.ts';

/** Variables that hold a secret, or an address with a password in it. */
export const SECRET_VARIABLES: ReadonlySet<VariableName> = new Set([
  'API_TOKEN_PEPPER',
  'DATABASE_URL',
  'DEVICE_TOKEN_SECRET',
  'INTERNAL_TOKEN',
  'JWT_SECRET',
  'POSTGRES_PASSWORD',
  'PREVIEW_TOKEN_SECRET',
  'QUEUE_URL',
  'R2_ACCESS_KEY_ID',
  'R2_SECRET_ACCESS_KEY',
  'REDIS_PASSWORD',
  'REDIS_URL',
  'RESEND_API_KEY',
  'SESSION_SECRET',
  'WORKER_CALLBACK_SECRET',
]);

export interface PublicSettings {
  /** What is set, and is no secret. */
  readonly settings: Readonly<Record<string, string>>;
  /** The secrets that are set, by name alone. */
  readonly secrets: readonly string[];
}

/** The settings of an API that may be shown and kept: no secret, and nothing that another program's variables say. */
export function publicSettings(env: Environment): PublicSettings {
  const set = VARIABLE_NAMES.filter((name) => env[name]?.trim());
  const shown = set.filter((name) => !SECRET_VARIABLES.has(name));
  return {
    settings: Object.fromEntries(shown.map((name) => [name, env[name] ?? ''])),
    secrets: set.filter((name) => SECRET_VARIABLES.has(name)),
  };
}
