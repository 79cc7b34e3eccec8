import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import {
  type ApiReadyMessage,
  apiReadyMessageSchema,
  runnerReadyMessageSchema,
} from '../../src/contracts/process-messages.ts';
import { type StackProcess, startProcess } from './processes.ts';
import { type Member, stopMembers, superviseStack } from './supervise-stack.ts';

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
  /** For Node itself, of the API alone. */
  readonly apiNodeFlags?: readonly string[];
  /** Settings of the API beside those that make it embedded. */
  readonly apiEnvironment?: Readonly<Record<string, string>>;
  /** Settings of the runners beside those that the API writes for them. */
  readonly runnerEnvironment?: Readonly<Record<string, string>>;
  /** A process that ends by itself is started again, and this is told so. Without it such an end is `ended`. */
  readonly onRestart?: (text: string) => void;
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
  const entries = options.bundled === true ? BUNDLES : SOURCES;
  const readWorkerSettings = async () => ({
    ...(await readWorkerEnvironment(options.dataDir)),
    ...options.runnerEnvironment,
  });
  const started: Member[] = [];
  const start = async (name: string, entry: string, environment: () => Promise<Settings>) => {
    const launch = async () => launchProcess(options, logFolder, { name, entry, env: await environment() });
    const member = { name, launch, process: await launch() };
    started.push(member);
    return member;
  };
  try {
    const api = await start('api', entries.api, async () => apiEnvironment(options));
    const ready = apiReadyMessageSchema.parse(await api.process.ready);
    const numbers = Array.from({ length: options.runners }, (_, index) => index + 1);
    const runners = await Promise.all(
      numbers.map((number) =>
        start(`runner-${number}`, entries.runner, async () => ({
          ...(await readWorkerSettings()),
          WORKER_ID: `local-${number}`,
        })),
      ),
    );
    const messages = await Promise.all(runners.map((runner) => runner.process.ready));
    const workerIds = messages.map((message) => runnerReadyMessageSchema.parse(message).worker_id);
    const processIds = new Map(started.map(({ name, process }) => [name, process.child.pid]));
    const { onRestart: tell } = options;
    const stop =
      tell === undefined
        ? () => stopMembers(started, STOP_DEADLINE_MS)
        : await superviseStack({ api, runners, logFolder, readWorkerSettings, tell }, STOP_DEADLINE_MS);
    return { api: ready, workerIds, logFolder, processIds, ended: firstToEnd(started, logFolder), stop };
  } catch (error) {
    await stopMembers(started, STOP_DEADLINE_MS);
    throw error;
  }
}

type Settings = Readonly<Record<string, string>>;

function launchProcess(
  { preload, apiNodeFlags = [] }: StackOptions,
  logFolder: string,
  { name, entry, env }: { name: string; entry: string; env: Settings },
): StackProcess {
  const preloadFlags = preload === undefined ? [] : ['--import', preload.file];
  const nodeFlags = [...(name === 'api' ? apiNodeFlags : []), ...preloadFlags];
  return startProcess({
    name,
    entry,
    env: { ...env, ...preload?.environment(name) },
    ...(nodeFlags.length === 0 ? {} : { nodeFlags }),
    logFile: join(logFolder, `${name}.log`),
  });
}

function apiEnvironment(options: StackOptions): Settings {
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
  members: readonly Member[],
  logFolder: string,
): Promise<{ name: string; logFile: string }> {
  return new Promise((resolve) => {
    for (const { name, process } of members) {
      process.child.once('exit', () => resolve({ name, logFile: join(logFolder, `${name}.log`) }));
    }
  });
}
