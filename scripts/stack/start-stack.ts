import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import {
  type ApiReadyMessage,
  apiReadyMessageSchema,
  runnerReadyMessageSchema,
} from '../../src/contracts/process-messages.ts';
import { type StackProcess, startProcess, stopProcess } from './processes.ts';

/** The API drains within 10 s and a runner finishes or gives back its jobs; a little longer than either. */
const STOP_DEADLINE_MS = 15_000;

export interface Stack {
  readonly api: ApiReadyMessage;
  readonly workerIds: readonly string[];
  readonly logFolder: string;
  /** By name: `api`, `runner-1` … */
  readonly processIds: ReadonlyMap<string, number | undefined>;
  /** Resolves when a process of the stack ends by itself. */
  readonly ended: Promise<{ name: string; logFile: string }>;
  stop(): Promise<void>;
}

export interface StackOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly runners: number;
  /** The bundles of `npm run build` instead of the sources. */
  readonly bundled?: boolean;
  /** Settings of the API beside those that make it embedded. */
  readonly apiEnvironment?: Readonly<Record<string, string>>;
  /** Loaded into every process before its entry file. */
  readonly preload?: {
    readonly file: string;
    readonly environment: (processName: string) => Readonly<Record<string, string>>;
  };
}

const SOURCES = { api: 'src/server.ts', runner: 'runners/main.ts' };
const BUNDLES = { api: 'dist/server.js', runner: 'dist/runner.js' };

/**
 * Starts the embedded stack as an operator would run it: one API process that owns its database, and runner
 * processes that are given nothing but what the API wrote for them. Throws when one does not come up.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const logFolder = join(options.dataDir, 'logs');
  await mkdir(logFolder, { recursive: true });
  const started: StackProcess[] = [];
  const stop = async () => {
    for (const process of started.splice(0).reverse()) await stopProcess(process, STOP_DEADLINE_MS);
  };
  const start = (name: string, entry: string, env: Record<string, string>) => {
    const process = startProcess({
      name,
      entry,
      env: { ...env, ...options.preload?.environment(name) },
      ...(options.preload === undefined ? {} : { nodeFlags: ['--import', options.preload.file] }),
      logFile: join(logFolder, `${name}.log`),
    });
    started.push(process);
    return process;
  };
  const entries = options.bundled === true ? BUNDLES : SOURCES;
  try {
    const api = start('api', entries.api, apiEnvironment(options));
    const ready = apiReadyMessageSchema.parse(await api.ready);
    const workerEnv = await readWorkerEnvironment(options.dataDir);
    const runners = Array.from({ length: options.runners }, (_, index) =>
      start(`runner-${index + 1}`, entries.runner, { ...workerEnv, WORKER_ID: `local-${index + 1}` }),
    );
    const messages = await Promise.all(runners.map((runner) => runner.ready));
    const workerIds = messages.map((message) => runnerReadyMessageSchema.parse(message).worker_id);
    const processIds = new Map(started.map(({ name, child }) => [name, child.pid]));
    return { api: ready, workerIds, logFolder, processIds, ended: firstToEnd(started, logFolder), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function apiEnvironment(options: StackOptions): Record<string, string> {
  return {
    DATA_DIR: options.dataDir,
    PORT: String(options.port),
    BASE_URL: `http://127.0.0.1:${options.port}`,
    LOCAL_DEV_MODE: 'true',
    ...options.apiEnvironment,
  };
}

/** The API writes what a runner needs, so that secrets pass through a file of mode 0600 and no command line. */
async function readWorkerEnvironment(dataDir: string): Promise<Record<string, string>> {
  const file = join(dataDir, 'worker.env');
  if (!existsSync(file)) throw new Error(`the API did not write ${file}`);
  const variables = parseEnv(await readFile(file, 'utf8'));
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function firstToEnd(
  processes: readonly StackProcess[],
  logFolder: string,
): Promise<{ name: string; logFile: string }> {
  return new Promise((resolve) => {
    for (const { name, child } of processes) {
      child.once('exit', () => resolve({ name, logFile: join(logFolder, `${name}.log`) }));
    }
  });
}
