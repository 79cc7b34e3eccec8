import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Redis } from 'ioredis';
import { inject } from 'vitest';
import { systemClock } from '../../src/platform/clock.ts';
import { connectQueue } from '../../src/platform/queue/connect-queue.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { createFolderStorage } from '../../src/platform/storage/folder-storage.ts';
import type { ObjectStorage } from '../../src/platform/storage/object-storage.ts';
import { createS3Storage } from '../../src/platform/storage/s3-storage.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { startTestS3 } from '../../src/testing/start-test-s3.ts';
import { createTestApp, TEST_HTTP, TEST_WORKER_SECRET, type TestApp } from '../../src/testing/test-app.ts';
import type { QueueBackendKind } from '../../src/testing/test-queue.ts';
import { TEST_STORAGE_BASE_URL, TEST_STORAGE_SECRETS } from '../../src/testing/test-storage.ts';

/** The whole API behind a port, and what a runner process needs to work for it. */
export interface ServedApi {
  readonly testApp: TestApp;
  readonly runnerEnvironment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Postgres queue and folder, or Redis and S3: between them both kinds of either. */
export async function serveApi(backend: QueueBackendKind): Promise<ServedApi> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-served-'));
  const storage = await (backend === 'redis' ? openS3(dataDir) : openFolder(dataDir));
  const redis = backend === 'redis' ? await openRedisQueue() : null;
  const testApp = await createTestApp({
    queue: backend,
    deps: {
      storage: storage.storage,
      // Tests ask again and again how a job goes, for as long as a busy machine takes.
      http: { ...TEST_HTTP, apiRequestsPerMinute: 1_000_000 },
      ...(redis === null ? {} : { queue: redis.queue }),
    },
  });
  const { server, url } = await listen(testApp);
  return {
    testApp,
    runnerEnvironment: {
      QUEUE_URL: redis?.url ?? testApp.queue.url,
      BACKEND_URL: url,
      WORKER_CALLBACK_SECRET: TEST_WORKER_SECRET,
      DATA_DIR: dataDir,
      PREVIEW_BUILDER_CONCURRENCY: '1',
      ...storage.environment,
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await redis?.queue.close();
      await testApp.close();
      await storage.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface OpenedStorage {
  readonly storage: ObjectStorage;
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

async function openFolder(dataDir: string): Promise<OpenedStorage> {
  const root = join(dataDir, 'storage');
  const links = { publicBaseUrl: TEST_STORAGE_BASE_URL, signingSecrets: TEST_STORAGE_SECRETS };
  const storage = await createFolderStorage({ root, ...links, clock: systemClock });
  return { storage, environment: {}, close: async () => {} };
}

async function openS3(dataDir: string): Promise<OpenedStorage> {
  const server = await startTestS3(join(dataDir, 's3'));
  return {
    storage: createS3Storage({ ...server, log: createMemoryLogger().log }),
    environment: {
      R2_ENDPOINT: server.endpoint,
      R2_BUCKET_NAME: server.bucket,
      R2_ACCESS_KEY_ID: server.credentials.accessKeyId,
      R2_SECRET_ACCESS_KEY: server.credentials.secretAccessKey,
    },
    close: () => server.close(),
  };
}

async function openRedisQueue(): Promise<{ queue: JobQueue; url: string }> {
  const url = await claimRedisDatabase();
  return { queue: await connectQueue({ url, log: createMemoryLogger().log }), url };
}

/** One that no other test uses, in other processes neither, because a runner cannot be told another key prefix. */
async function claimRedisDatabase(): Promise<string> {
  const url = inject('redisUrl');
  if (url === null) throw new Error('This test needs Redis: install redis-server');
  const redis = new Redis(url);
  try {
    return `${url}/${await redis.incr('databases-claimed')}`;
  } finally {
    redis.disconnect();
  }
}

async function listen({ app }: TestApp): Promise<{ server: Server; url: string }> {
  const server = createServer(getRequestListener(app.fetch));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the API listens on no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}
