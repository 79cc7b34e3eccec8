import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { QUEUE_NAMES, type QueueName } from '../src/contracts/queues.ts';
import { parseSecrets } from '../src/contracts/signature.ts';
import {
  type ProviderSettings,
  providerVariables,
  readProviderSettings,
} from './docs/providers/provider-settings.ts';
import { readStorageSettings, type StorageSettings, storageVariables } from './storage-settings.ts';

const MIB = 1024 * 1024;
const MIN_SECRET_LENGTH = 32;

/** A runner's whole configuration, from its environment, read once. */
export interface RunnerConfig {
  readonly workerId: string;
  readonly workerClass: 'cpu' | 'gpu';
  /** Whether a gpu runner may do without a GPU. */
  readonly simulateGpu: boolean;
  /** The machine, as it calls itself. */
  readonly host: string;
  readonly queues: readonly QueueName[];
  /** Jobs at once. */
  readonly concurrency: number;
  /** Engine processes kept. */
  readonly engineProcesses: number;
  /** Resident memory that one engine process may hold. */
  readonly engineMemoryBytes: number;
  /** The longest that one engine call — one screen on one device — may take. */
  readonly engineTimeoutMs: number;
  readonly queueUrl: string;
  readonly backendUrl: URL;
  readonly callbackUrl: URL;
  /** The first signs. */
  readonly callbackSecrets: readonly string[];
  /** In the order in which they are asked; none: this runner writes no documentation by a model. */
  readonly aiProviders: readonly ProviderSettings[];
  readonly storage: StorageSettings;
  /** Source blobs fetched earlier; used by this runner alone. */
  readonly blobFolder: string;
  /** What engine processes see of them; on the same disk. */
  readonly viewFolder: string;
  /** Touched every few seconds while this runner serves. */
  readonly aliveFile: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Names of variables a runner must not be given. Their values were not read. */
  readonly foreignVariables: readonly string[];
}

/** Variables are missing or malformed. The message names all of them and what each is for, and no value. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Older names that are still read when the newer one is not set. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  QUEUE_URL: ['REDIS_URL'],
  WORKER_CALLBACK_SECRET: ['WORKER_SHARED_SECRET'],
  R2_BUCKET_NAME: ['R2_BUCKET', 'OBJECT_STORAGE_BUCKET'],
  R2_ACCESS_KEY_ID: ['R2_ACCESS_KEY', 'OBJECT_STORAGE_ACCESS_KEY'],
  R2_SECRET_ACCESS_KEY: ['R2_SECRET_KEY', 'OBJECT_STORAGE_SECRET_KEY'],
  R2_ENDPOINT: ['OBJECT_STORAGE_ENDPOINT'],
};

const FOREIGN =
  /^(POSTGRES_.+|DATABASE_URL|JWT_SECRET|SESSION_SECRET|PREVIEW_TOKEN_SECRET|DEVICE_TOKEN_SECRET|API_TOKEN_PEPPER|LZ_.+|RESEND_API_KEY)$/;

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const variables = z.object({
  QUEUE_URL: z
    .url({ protocol: /^(rediss?|postgres(ql)?)$/ })
    .describe('where the job queue is: redis://… or, in embedded mode, postgres://… of its own database'),
  BACKEND_URL: z.url({ protocol: /^https?$/ }).describe('where the API answers, for claims and heartbeats'),
  WORKER_CALLBACK_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where results are reported: the edge, or the API when not set'),
  WORKER_CALLBACK_SECRET: z.string().describe('signs what the runner tells the API; the API holds the same'),
  WORKER_ID: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
    .optional()
    .describe('the name of this runner, unlike any other runner’s: letters, digits, dot, dash, underscore'),
  WORKER_CLASS: z.enum(['cpu', 'gpu']).default('cpu').describe('cpu or gpu'),
  WORKER_GPU_SIMULATED: z
    .stringbool()
    .default(false)
    .describe('true lets a gpu runner start where there is no GPU, for tests'),
  WORKER_QUEUES: z
    .string()
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(QUEUE_NAMES)).min(1))
    .optional()
    .describe(`a comma list of queues to serve: ${QUEUE_NAMES.join(', ')}`),
  WORKER_CONCURRENCY: count(1, 64).optional().describe('jobs at once, 1 to 64'),
  WORKER_MEMORY_MB: count(320, 65_536)
    .default(512)
    .describe('memory one engine process may hold, 320 or more'),
  PREVIEW_BUILDER_CONCURRENCY: count(1, 64).default(2).describe('engine processes, 1 to 64'),
  PREVIEW_MAX_TIMEOUT_MS: count(100, 600_000)
    .default(8_000)
    .describe('how long one screen on one device may take'),
  DATA_DIR: z.string().default('./data').describe('the folder for caches and, without R2, for objects'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('how much is logged'),
  LOCAL_DEV_MODE: z.stringbool().default(false).describe('true accepts short secrets, on a laptop only'),
  ...providerVariables,
  ...storageVariables,
});

/** The names of all that a runner reads. */
export const RUNNER_VARIABLES: readonly string[] = Object.keys(variables.shape);

/** The configuration in these variables. Throws `EnvironmentError`. */
export function loadRunnerConfig(environment: Environment): RunnerConfig {
  const parsed = variables.safeParse(withAliases(environment));
  if (!parsed.success) throw new EnvironmentError(describeProblems(parsed.error));
  const values = { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) };
  const callbackSecrets = parseSecrets(values.WORKER_CALLBACK_SECRET);
  const storage = readStorageSettings(values, values.DATA_DIR);
  const ai = readProviderSettings(values);
  const hasAi = ai.providers.length > 0;
  const problems = [
    ...checkSecrets(callbackSecrets, values.LOCAL_DEV_MODE),
    ...storage.problems,
    ...ai.problems,
    ...(hasAi ? [] : withoutProvider(values.WORKER_QUEUES ?? [])),
  ];
  if (storage.settings === null || problems.length > 0) throw new EnvironmentError(listProblems(problems));
  const workerId = values.WORKER_ID ?? defaultWorkerId();
  const backendUrl = new URL(values.BACKEND_URL);
  const cacheFolder = join(values.DATA_DIR, 'cache', workerId);
  return {
    workerId,
    workerClass: values.WORKER_CLASS,
    simulateGpu: values.WORKER_GPU_SIMULATED,
    host: hostname().slice(0, 64),
    queues: chooseQueues(values.WORKER_QUEUES, values.WORKER_CLASS, hasAi),
    concurrency: values.WORKER_CONCURRENCY ?? values.PREVIEW_BUILDER_CONCURRENCY,
    engineProcesses: values.PREVIEW_BUILDER_CONCURRENCY,
    engineMemoryBytes: values.WORKER_MEMORY_MB * MIB,
    engineTimeoutMs: values.PREVIEW_MAX_TIMEOUT_MS,
    queueUrl: values.QUEUE_URL,
    backendUrl,
    callbackUrl: values.WORKER_CALLBACK_URL === undefined ? backendUrl : new URL(values.WORKER_CALLBACK_URL),
    callbackSecrets,
    aiProviders: ai.providers,
    storage: storage.settings,
    blobFolder: join(cacheFolder, 'blobs'),
    viewFolder: join(cacheFolder, 'views'),
    aliveFile: join(cacheFolder, 'alive'),
    logLevel: values.LOG_LEVEL,
    foreignVariables: Object.keys(environment).filter((name) => FOREIGN.test(name) && environment[name]),
  };
}

/** Whatever of the configuration nobody may read. */
export function secretsOf({ callbackSecrets, queueUrl, storage, aiProviders }: RunnerConfig): string[] {
  const { password } = new URL(queueUrl);
  const ofQueue = password === '' ? [] : [password, decodeURIComponent(password)];
  const ofStorage =
    storage.kind === 's3' ? [storage.credentials.accessKeyId, storage.credentials.secretAccessKey] : [];
  const ofAi = aiProviders.flatMap(({ apiKey }) => apiKey ?? []);
  return [...callbackSecrets, ...ofQueue, ...ofStorage, ...ofAi];
}

/** An empty variable counts as not set, because container files cannot leave one out. */
function withAliases(environment: Environment): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of Object.keys(variables.shape)) {
    const names = [name, ...(ALIASES[name] ?? [])];
    const value = names.map((each) => environment[each]).find((each) => each !== undefined && each !== '');
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Whoever takes jobs also delivers results: with nobody on `callbacks`, they would wait for ever. */
function chooseQueues(
  chosen: readonly QueueName[] | undefined,
  workerClass: 'cpu' | 'gpu',
  hasAi: boolean,
): QueueName[] {
  const ai: readonly QueueName[] = !hasAi
    ? []
    : workerClass === 'gpu'
      ? ['ai_docs.gpu', 'ai_docs']
      : ['ai_docs'];
  const usual: readonly QueueName[] =
    workerClass === 'gpu'
      ? ['preview.gpu', 'preview', 'snapshot.gpu', 'snapshot', 'influence', 'static_docs']
      : ['preview', 'snapshot', 'influence', 'static_docs'];
  return [...new Set<QueueName>([...(chosen ?? [...usual, ...ai]), 'callbacks'])];
}

/** Whoever serves these queues tells the API that a model can be asked. */
function withoutProvider(queues: readonly QueueName[]): string[] {
  const asked = queues.filter((name) => name === 'ai_docs' || name === 'ai_docs.gpu');
  return asked.map(
    (name) => `WORKER_QUEUES: ${name} needs OPENAI_API_KEY, or LOCAL_AI_ENABLED with LOCAL_AI_BASE_URL`,
  );
}

function checkSecrets(secrets: readonly string[], localDevMode: boolean): string[] {
  const tooShort = secrets.length === 0 || secrets.some((secret) => secret.length < MIN_SECRET_LENGTH);
  if (!tooShort || (localDevMode && secrets.length > 0)) return [];
  return [`WORKER_CALLBACK_SECRET: each secret needs ${MIN_SECRET_LENGTH} characters or more`];
}

function describeProblems(error: z.ZodError): string {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return listProblems([...names].map((name) => `${name}: ${purposeOf(name)}`));
}

function purposeOf(name: string): string {
  const shape: Readonly<Record<string, z.ZodType>> = variables.shape;
  return shape[name]?.description ?? 'not understood';
}

function listProblems(problems: readonly string[]): string {
  const lines = problems.map((problem) => `  - ${problem}`).join('\n');
  return `the runner cannot start: these variables are missing or malformed\n${lines}`;
}

function defaultWorkerId(): string {
  return (
    hostname()
      .replaceAll(/[^A-Za-z0-9._-]/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 64) || 'runner'
  );
}
