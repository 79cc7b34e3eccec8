import packageJson from '../package.json' with { type: 'json' };
import type { RunnerReadyMessage } from '../src/contracts/process-messages.ts';
import { systemClock } from '../src/platform/clock.ts';
import { systemIdentity } from '../src/platform/identity.ts';
import { createLogger } from '../src/platform/log/create-logger.ts';
import type { Logger } from '../src/platform/log/logger.ts';
import { ReleaseStack } from '../src/platform/process/release-stack.ts';
import { awaitStopRequest } from '../src/platform/process/stop-request.ts';
import { within } from '../src/platform/queue/within.ts';
import { assembleRunner } from './assemble-runner.ts';
import { EnvironmentError, loadRunnerConfig, type RunnerConfig, secretsOf } from './env.ts';
import { type MeasureGpu, openGpu } from './gpu/open-gpu.ts';
import { createLogShipper } from './logs/log-shipper.ts';

/** Within the ten seconds that container engines wait after SIGTERM. */
const DRAIN_DEADLINE_MS = 7_000;
const EXIT_DEADLINE_MS = 9_500;
const LAST_WORDS_MS = 1_000;

const { config, measureGpu } = readConfig();
const logs = createLogShipper({
  workerId: config.workerId,
  version: packageJson.version,
  clock: systemClock,
  secrets: secretsOf(config),
});
const log = createLogger({ level: config.logLevel, listener: logs }).child({
  component: 'runner',
  worker_id: config.workerId,
});
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    log.error({ error }, 'the runner ends after an error that nobody handled');
    // Why it ended is what its log is wanted for.
    within(LAST_WORDS_MS, logs.stop())
      .finally(() => process.exit(1))
      .catch(() => undefined);
  });
}
await run(config, log);

function readConfig(): { readonly config: RunnerConfig; readonly measureGpu: MeasureGpu } {
  try {
    const config = loadRunnerConfig(process.env);
    return { config, measureGpu: openGpu(config) };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Serves until told to stop, then lets jobs end or gives them back, and exits with 0. */
async function run(config: RunnerConfig, log: Logger): Promise<void> {
  const stopRequested = awaitStopRequest(log);
  const releases = new ReleaseStack(log);
  let exitCode = 0;
  try {
    if (config.foreignVariables.length > 0) {
      const fields = { variables: config.foreignVariables };
      log.warn(fields, 'a runner must not be given these variables; they are ignored');
    }
    const runner = await assembleRunner({
      config,
      log,
      version: packageJson.version,
      processId: systemIdentity.id(),
      clock: systemClock,
      monotonic: () => performance.now(),
      measureGpu,
      logs,
      engineEntry: engineEntry(),
      engineEnvironment: engineEnvironment(),
      releases,
    });
    const opened = await Promise.race([runner.open().then(() => true), stopRequested.then(() => false)]);
    if (opened) announce(config, log);
    await stopRequested;
    setTimeout(() => process.exit(1), EXIT_DEADLINE_MS).unref();
    await runner.drain(DRAIN_DEADLINE_MS);
  } catch (error) {
    log.error({ error }, 'the runner cannot go on');
    exitCode = 1;
  }
  await releases.releaseAll();
  log.info({}, 'the runner has stopped');
  await within(LAST_WORDS_MS, logs.stop()).catch(() => undefined);
  process.exit(exitCode);
}

function announce({ workerId, queues, concurrency }: RunnerConfig, log: Logger): void {
  const message: RunnerReadyMessage = { type: 'runner_ready', worker_id: workerId, queues: [...queues] };
  process.send?.(message);
  log.info({ queues, concurrency }, 'the runner is ready');
}

/** The sources run as they are; a bundle has the child beside it. */
function engineEntry(): URL {
  const bundled = !import.meta.url.endsWith('.ts');
  return new URL(bundled ? './engine-child.js' : './engine-host/child.ts', import.meta.url);
}

/** All that an engine child gets to see. The time zone is fixed, because documents must not depend on it. */
function engineEnvironment(): Record<string, string> {
  const { SystemRoot: systemRoot } = process.env;
  return { TZ: 'UTC', ...(systemRoot === undefined ? {} : { SystemRoot: systemRoot }) };
}
