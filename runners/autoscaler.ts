import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../src/platform/clock.ts';
import { createLogger } from '../src/platform/log/create-logger.ts';
import { createHttpClient } from './api/http-client.ts';
import { createDockerDriver } from './autoscaler/drivers/docker-driver.ts';
import type { Driver } from './autoscaler/drivers/driver.ts';
import { createLogDriver } from './autoscaler/drivers/log-driver.ts';
import { type AutoscalerConfig, AutoscalerEnvironmentError, loadAutoscalerConfig } from './autoscaler/env.ts';
import { createFleetReader } from './autoscaler/read-fleet.ts';
import { createAutoscaler } from './autoscaler/run-autoscaler.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

// Before the settings, so that a compose profile can be on where nothing is set.
if (!['true', '1'].includes(process.env.AUTOSCALER_ENABLED?.trim().toLowerCase() ?? '')) {
  print('[autoscaler] off: set AUTOSCALER_ENABLED=true');
} else {
  await run(readConfig());
}

function readConfig(): AutoscalerConfig {
  try {
    return loadAutoscalerConfig(process.env);
  } catch (error) {
    if (!(error instanceof AutoscalerEnvironmentError)) throw error;
    process.stderr.write(`[autoscaler] ${error.message}\n`);
    process.exit(1);
  }
}

/** Looks in intervals until told to stop. It holds nothing: a look that is cut off is made again by the next process. */
async function run(config: AutoscalerConfig): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  const { backendUrl, token, settings, dryRun, pollMs } = config;
  const http = createHttpClient({ allowed: [backendUrl], log: createLogger({ level: 'error' }) });
  const readFleet = createFleetReader({ backendUrl, token, http });
  const driver = openDriver(config);
  const autoscaler = createAutoscaler({ readFleet, driver, settings, dryRun, clock: systemClock, print });
  print(
    `[autoscaler] on: ${settings.minWorkers} to ${settings.maxWorkers} cpu runners, up to ${settings.gpuMaxWorkers} gpu; driver ${driver.name}; looks every ${pollMs / 1_000} s${dryRun ? '; dry run' : ''}`,
  );
  while (!stopping.signal.aborted) {
    await autoscaler.look();
    await sleep(pollMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
  print('[autoscaler] stopped; the runners stay as they are');
}

function openDriver({ driver }: AutoscalerConfig): Driver {
  return driver.kind === 'log' ? createLogDriver() : createDockerDriver(driver);
}
