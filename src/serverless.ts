import { Hono } from 'hono';
import { createApp } from './app.ts';
import { ConfigurationError, type Environment, type Problem } from './env/read-values.ts';
import { type Config, loadConfig } from './env.ts';
import { createLogger } from './platform/log/create-logger.ts';
import { ReleaseStack } from './platform/process/release-stack.ts';
import { assembleApi } from './server/assemble-api.ts';
import { platformPeer } from './server/platform-peer.ts';

/** What the platform hands over beside the request differs by platform. */
interface PlatformEnv {
  Bindings: object;
}

type Fetch = (request: Request, env?: object) => Response | Promise<Response>;

/**
 * The API as a bare fetch handler: no timers and no listeners of its own. It connects at the first request;
 * maintenance is `POST /internal/tasks/{name}` from the platform's schedule, migrations belong to the
 * deployment.
 */
export function createServerless(env: Environment): Hono<PlatformEnv> {
  const outer = new Hono<PlatformEnv>();
  let opened: Promise<Fetch> | null = null;
  outer.all('*', async (c) => {
    opened ??= open(env).catch((error: unknown) => {
      // The next request tries again: what was missing may be back.
      opened = null;
      throw error;
    });
    const fetch = await opened;
    return fetch(c.req.raw, c.env);
  });
  return outer;
}

async function open(env: Environment): Promise<Fetch> {
  const config = loadServerlessConfig(env);
  const log = createLogger({ level: config.logLevel }).child({ service: 'api' });
  const releases = new ReleaseStack(log);
  const { signal: shutdown } = new AbortController();
  try {
    const parts = { config, log, releases, shutdown, migrate: false };
    const { deps } = await assembleApi({ ...parts, peerOf: platformPeer });
    // Each call has the process for itself: there are no others to wait for.
    return createApp({ ...deps, heartbeatGatherMs: 0 }).fetch;
  } catch (error) {
    await releases.releaseAll();
    throw error;
  }
}

/** What is started for each request cannot own a database, and keeps no folder. */
function loadServerlessConfig(env: Environment): Config {
  const config = loadConfig(env);
  const problems: Problem[] = [];
  if (config.database.kind === 'embedded') problems.push({ name: 'DATABASE_URL', reason: 'is missing' });
  if (config.storage.kind === 'folder') problems.push({ name: 'R2_ACCOUNT_ID', reason: 'is missing' });
  if (config.mail.kind === 'file') problems.push({ name: 'RESEND_API_KEY', reason: 'is missing' });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { ...config, backup: { ...config.backup, enabled: false } };
}

/** For platforms that take a module with `fetch`; the environment is read at the first request. */
export default createServerless(process.env);
