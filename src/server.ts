import { createApi } from './app.ts';
import type { ApiReadyMessage } from './contracts/process-messages.ts';
import { ConfigurationError } from './env/read-values.ts';
import { type Config, loadConfig } from './env.ts';
import { startMaintenance } from './modules/maintenance/index.ts';
import { NewerDatabaseError } from './platform/db/schema-release.ts';
import { createLogger } from './platform/log/create-logger.ts';
import type { Logger } from './platform/log/logger.ts';
import { allocateYoung } from './platform/process/allocate-young.ts';
import { ReleaseStack } from './platform/process/release-stack.ts';
import { awaitStopRequest } from './platform/process/stop-request.ts';
import { type AssembledApi, assembleApi } from './server/assemble-api.ts';
import { listen } from './server/listen.ts';
import { nodePeer } from './server/node-peer.ts';
import { writeWorkerEnvironment } from './server/worker-env-file.ts';

/** Requests get this long to end; the rest of the ten seconds is for closing what they used. */
const DRAIN_DEADLINE_MS = 7_000;
/** A database of our own must stop in order; nothing kills this process after ten seconds where there is one. */
const EXIT_DEADLINE_MS = { external: 9_500, embedded: 30_000 };
/** How long load balancers are told that we are not ready before connections are refused. */
const NOTICE_MS = 1_000;

const MAIL_IS_FILES = 'E-mail: no provider is configured, messages are files in DATA_DIR/outbox';
const SWITCHED_OFF = [
  'Billing: not configured, everybody has the default tier',
  'AI documentation: no provider is configured',
];

allocateYoung();
const config = readConfig();
const log = createLogger({ level: config.logLevel }).child({ service: 'api' });
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    log.error({ error, event }, 'the API ends after an error that nobody handled');
    process.exit(1);
  });
}
await run(config, log);

function readConfig(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Serves until told to stop, then drains and exits with 0. */
async function run(config: Config, log: Logger): Promise<void> {
  const stopRequest = awaitStopRequest(log);
  const draining = new AbortController();
  const releases = new ReleaseStack(log);
  try {
    const parts = { config, log, releases, shutdown: draining.signal, migrate: true };
    const api = await assembleApi({ ...parts, peerOf: nodePeer });
    const { app, heartbeatLane } = createApi(api.deps);
    const listener = await listen(app.fetch, config.listen, heartbeatLane);
    const maintenance = startMaintenance(api.deps);
    releases.push('maintenance', () => maintenance.stop());
    if (config.database.kind === 'embedded') await writeWorkerEnvironmentOf(config, api);
    announce(config, api, log);

    await stopRequest;
    setTimeout(exitUnfinished, EXIT_DEADLINE_MS[config.database.kind], log, releases).unref();
    draining.abort();
    if (config.database.kind === 'external') await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
    await listener.drain(DRAIN_DEADLINE_MS);
    process.exitCode = 0;
  } catch (error) {
    const reason = error instanceof NewerDatabaseError ? `: ${error.message}` : '';
    log.error({ error }, `the API cannot go on${reason}`);
    process.exitCode = 1;
  }
  await releases.releaseAll();
  log.info({}, 'the API has stopped');
  process.exit();
}

/** Says what it waited for in vain. */
function exitUnfinished(log: Logger, releases: ReleaseStack): void {
  log.error({ part: releases.releasing }, 'the API ends before everything has closed');
  process.exit(1);
}

async function writeWorkerEnvironmentOf(config: Config, api: AssembledApi): Promise<void> {
  await writeWorkerEnvironment({
    queueUrl: api.queueUrl,
    backendUrl: `http://127.0.0.1:${config.listen.port}`,
    callbackSecret: api.workerCallbackSecret,
    dataDir: config.dataDir,
    logLevel: config.logLevel,
    localDevMode: config.localDevMode,
    bucket: config.storage.kind === 'folder' ? null : { ...config.storage, name: config.storage.bucket },
  });
}

/** Tells the process that started us, and the log, that we serve, and on what. */
function announce(config: Config, api: AssembledApi, log: Logger): void {
  const message: ApiReadyMessage = {
    type: 'api_ready',
    url: config.baseUrl,
    database: config.database.kind,
    queue: api.deps.queue.backend,
    storage: config.storage.kind,
    switched_off: config.mail.kind === 'file' ? [MAIL_IS_FILES, ...SWITCHED_OFF] : SWITCHED_OFF,
    default_tier: config.defaultTier,
  };
  log.info({ ...message }, 'the API listens');
  process.send?.(message);
}
