import { randomUUID } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { type AppDeps, createApp } from '../app.ts';
import type { HttpEnv } from '../http/context.ts';
import { systemClock } from '../platform/clock.ts';
import { compressWithZlib } from '../platform/compression/node-compressor.ts';
import { openDatabaseNews } from '../platform/db/database-news.ts';
import { systemIdentity } from '../platform/identity.ts';
import { createMetrics } from '../platform/metrics/metrics.ts';
import { createArgon2PasswordHasher } from '../platform/passwords/argon2-password-hasher.ts';
import { createRateLimiter } from '../platform/rate-limit/flexible-rate-limiter.ts';
import { createFolderGateway } from '../platform/storage/folder-gateway.ts';
import { loadMailTemplates } from '../server/mail-templates.ts';
import { createTemplateReader } from '../server/project-templates.ts';
import { createMemoryLogger, type MemoryLogger } from './memory-logger.ts';
import { createTestDatabase } from './test-database.ts';
import { createTestMailbox, type TestMailbox } from './test-mailbox.ts';
import { createTestQueue, type QueueBackendKind, type TestQueue } from './test-queue.ts';
import { createTestStorage, type StorageKind, TEST_STORAGE_SECRETS } from './test-storage.ts';

export interface TestAppOptions {
  readonly queue?: QueueBackendKind;
  readonly storage?: StorageKind;
  /** Replaces parts of what the application is made of. */
  readonly deps?: Partial<AppDeps>;
}

export interface TestApp {
  readonly app: OpenAPIHono<HttpEnv>;
  readonly deps: AppDeps;
  readonly databaseUrl: string;
  readonly queue: TestQueue;
  readonly logs: MemoryLogger;
  /** What was sent; nothing is before the `mail` task runs. */
  readonly mailbox: TestMailbox;
  /** The application again with other parts, on the same database, queue and storage. */
  with(deps: Partial<AppDeps>): OpenAPIHono<HttpEnv>;
  /** Registers somebody new, over HTTP. */
  signUp(): Promise<TestPerson>;
  close(): Promise<void>;
}

/** Somebody signed in. */
export interface TestPerson {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Calls the API as this person; a body is sent as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Says which address a request comes from, where throttles matter. */
export const TEST_ADDRESS_HEADER = 'x-test-address';
export const TEST_INTERNAL_TOKEN = 'internal-token-for-tests-0123456789';
export const TEST_WORKER_SECRET = 'worker-callback-secret-for-tests';
export const TEST_PASSWORD = 'a pass phrase for tests';

/** Whose web pages may ask, and how the app is reached. */
export const TEST_HTTP = { corsOrigins: ['https://app.example.com', 'vscode-webview://*'], https: false };

/** The whole application on real parts of its own: open it in `beforeAll`, `close()` it in `afterAll`. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clock = options.deps?.clock ?? systemClock;
  const [database, queue, storage] = await Promise.all([
    createTestDatabase(),
    createTestQueue(options.queue),
    createTestStorage(options.storage, clock),
  ]);
  const logs = createMemoryLogger();
  const mailbox = createTestMailbox();
  const databaseNews = openDatabaseNews({ url: database.url, log: logs.log });
  const deps: AppDeps = {
    db: database.db,
    databaseNews,
    queue,
    storage: storage.storage,
    clock,
    identity: systemIdentity,
    log: logs.log,
    rateLimiter: createRateLimiter({ kind: 'memory' }),
    passwords: createArgon2PasswordHasher({ concurrency: 2, maxWaiting: 64 }),
    shutdown: new AbortController().signal,
    clientAddress: (c) => c.req.header(TEST_ADDRESS_HEADER) ?? '192.0.2.1',
    accounts: {
      jwtSecrets: ['jwt-secret-for-tests-0123456789abcdef'],
      sessionSecrets: ['session-secret-for-tests-0123456789ab'],
      apiKeySecrets: ['api-token-pepper-for-tests-0123456789'],
      identityProviders: { google: null, apple: null },
      defaultTier: 'premium',
      publicUrl: 'https://hivesync.example',
    },
    devices: {
      tokenSecrets: ['device-token-secret-for-tests-012345'],
      publicUrl: 'https://hivesync.example',
    },
    metrics: createMetrics(),
    mailer: mailbox.mailer,
    mailTemplates: await loadMailTemplates(),
    readTemplate: createTemplateReader(),
    compress: compressWithZlib,
    previewTokens: { secrets: ['preview-token-secret-for-tests-0123456'], ttlSeconds: 300 },
    workerSecrets: [TEST_WORKER_SECRET],
    heartbeatGatherMs: 0,
    internalTokens: [TEST_INTERNAL_TOKEN],
    maxUploadBytes: 16 * 1024 * 1024,
    cleanup: {
      enabled: true,
      dryRun: false,
      graceMinutes: 30,
      previewTtlHours: 24,
      tmpDirTtlMinutes: 60,
      logRetentionDays: 7,
      staleRepos: { enabled: false, days: 180 },
    },
    temporaryFolders: null,
    backups: null,
    aiCaps: { secondsPerJob: 60, secondsPerDay: 21_600, costPerJobUsd: 0.5, costPerDayUsd: 20 },
    version: '0.0.0-test',
    installation: { mail: 'file' },
    readDocsAsset: null,
    http: TEST_HTTP,
    folderGateway: createFolderGateway({
      storage: storage.storage,
      signingSecrets: TEST_STORAGE_SECRETS,
      clock,
    }),
    ...options.deps,
  };
  const app = createApp(deps);
  return {
    app,
    deps,
    databaseUrl: database.url,
    queue,
    logs,
    mailbox,
    with: (changes) => createApp({ ...deps, ...changes }),
    signUp: () => signUp(app),
    close: async () => {
      await Promise.all([queue.close(), databaseNews.close()]);
      await Promise.all([database.close(), storage.close()]);
    },
  };
}

async function signUp(app: OpenAPIHono<HttpEnv>): Promise<TestPerson> {
  const email = `person-${randomUUID()}@example.com`;
  const answer = await app.request('/api/v1/auth/register', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [TEST_ADDRESS_HEADER]: randomUUID() },
    body: JSON.stringify({ email, password: TEST_PASSWORD }),
  });
  if (answer.status !== 201) throw new Error(`signing up was answered with ${answer.status}`);
  const body = await answer.json();
  return {
    userId: body.user.id,
    email,
    password: TEST_PASSWORD,
    accessToken: body.access_token,
    refreshToken: body.refresh_token,
    call: async (method, path, json, headers = {}) =>
      app.request(path, {
        method,
        headers: {
          Authorization: `Bearer ${body.access_token}`,
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      }),
  };
}
