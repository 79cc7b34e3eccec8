import { ConfigurationError } from '../../src/env/read-values.ts';
import { type Config, loadConfig } from '../../src/env.ts';
import type { DatabaseConnection } from '../../src/platform/db/connect.ts';
import { openInstallation } from '../admin/open-installation.ts';
import type { Target } from './check.ts';

type Named = Pick<Target, 'edgeUrl' | 'email' | 'buildSeconds'>;

/** What can be known from here: the address alone, or with it the settings and the database of the API. */
export async function openTarget(
  environment: NodeJS.Dict<string>,
  named: Named,
): Promise<{ readonly target: Target; close(): Promise<void> }> {
  const url = new URL(environment.BASE_URL ?? '').origin;
  const config = readConfig(environment);
  const connection = config === null ? null : await connect(environment);
  const token = environment.INTERNAL_TOKEN?.split(',')[0]?.trim();
  return {
    target: {
      ...named,
      url,
      edgeUrl: named.edgeUrl ?? edgeOf(environment, url),
      internalToken: token === undefined || token === '' ? null : token,
      config,
      db: connection?.db ?? null,
    },
    close: async () => connection?.close(),
  };
}

/** Settings that the API would not start with are none; neither is the address alone. */
function readConfig(environment: NodeJS.Dict<string>): Config | null {
  const named = ['JWT_SECRET', 'DATABASE_URL', 'POSTGRES_HOST', 'DATA_DIR'];
  if (named.every((name) => environment[name] === undefined)) return null;
  try {
    return loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}

async function connect(environment: NodeJS.Dict<string>): Promise<DatabaseConnection | null> {
  return openInstallation(environment).catch(() => null);
}

function edgeOf({ WORKER_CALLBACK_URL: callback }: NodeJS.Dict<string>, url: string): string | null {
  const edge = URL.parse(callback ?? '')?.origin;
  return edge === undefined || edge === url ? null : edge;
}
