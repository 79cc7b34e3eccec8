import { ConfigurationError } from '../../src/env/read-values.ts';
import { AdminError } from '../admin/admin-error.ts';
import { findInstallation, type Installation } from '../admin/installation/find-installation.ts';
import { createToolLogger, openSession } from '../admin/installation/open-session.ts';
import type { Target } from './check.ts';

type Named = Pick<Target, 'edgeUrl' | 'email' | 'buildSeconds'>;

/** What can be known from here: the address alone, or with it the settings and the database of the API. */
export async function openTarget(
  environment: NodeJS.Dict<string>,
  named: Named,
): Promise<{ readonly target: Target; close(): Promise<void> }> {
  const url = new URL(environment.BASE_URL ?? '').origin;
  const installation = await find(environment);
  const session = openSession(async () => {
    if (installation === null) throw new AdminError('there are no settings');
    return installation;
  }, createToolLogger('silent'));
  const token = environment.INTERNAL_TOKEN?.split(',')[0]?.trim();
  return {
    target: {
      ...named,
      url,
      edgeUrl: named.edgeUrl ?? edgeOf(environment, url),
      internalToken: token === undefined || token === '' ? null : token,
      config: installation?.config ?? null,
      db: installation === null ? null : await session.database(),
    },
    close: () => session.close(),
  };
}

/** Settings that the API would not start with are none; neither is the address alone. */
async function find(environment: NodeJS.Dict<string>): Promise<Installation | null> {
  const named = ['DATABASE_URL', 'POSTGRES_HOST', 'DATA_DIR'];
  if (named.every((name) => environment[name] === undefined)) return null;
  try {
    return await findInstallation(environment);
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof AdminError) return null;
    throw error;
  }
}

function edgeOf({ WORKER_CALLBACK_URL: callback }: NodeJS.Dict<string>, url: string): string | null {
  const edge = URL.parse(callback ?? '')?.origin;
  return edge === undefined || edge === url ? null : edge;
}
