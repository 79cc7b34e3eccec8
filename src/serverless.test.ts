import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handle } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerless } from './serverless.ts';
import { startTestS3, type TestS3 } from './testing/start-test-s3.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { createTestQueue, type TestQueue } from './testing/test-queue.ts';

const INTERNAL_TOKEN = 'an-internal-token-of-sufficient-length';
let database: TestDatabase;
let queue: TestQueue;
let s3: TestS3;
let folder: string;
let env: Record<string, string>;
let lambda: ReturnType<typeof handle>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-serverless-'));
  [database, queue, s3] = await Promise.all([createTestDatabase(), createTestQueue(), startTestS3(folder)]);
  env = {
    DATABASE_URL: database.url,
    QUEUE_URL: queue.url,
    BASE_URL: 'https://api.hivesync.dev',
    LOG_LEVEL: 'silent',
    JWT_SECRET: randomUUID(),
    SESSION_SECRET: randomUUID(),
    PREVIEW_TOKEN_SECRET: randomUUID(),
    WORKER_CALLBACK_SECRET: randomUUID(),
    INTERNAL_TOKEN,
    RESEND_API_KEY: 're_of_a_test',
    EMAIL_FROM: 'HiveSync <hello@hivesync.dev>',
    R2_ENDPOINT: s3.endpoint,
    R2_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    R2_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    R2_BUCKET_NAME: s3.bucket,
  };
  lambda = handle(createServerless(env));
});

afterAll(async () => {
  await queue.close();
  await Promise.all([database.close(), s3.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** An API Gateway event, format 2.0, as Lambda receives it. */
function event(
  method: string,
  path: string,
  options: { body?: unknown; headers?: object; ip?: string } = {},
) {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: {
      host: 'api.hivesync.dev',
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      authentication: null,
      authorizer: {},
      domainName: 'api.hivesync.dev',
      domainPrefix: 'api',
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: options.ip ?? '198.51.100.7',
        userAgent: 'test',
      },
      requestId: 'gateway',
      routeKey: '$default',
      stage: '$default',
      time: '15/Jan/2026:12:00:00 +0000',
      timeEpoch: 1_768_478_400_000,
    },
    body: options.body === undefined ? null : Buffer.from(JSON.stringify(options.body)).toString('base64'),
    isBase64Encoded: options.body !== undefined,
  };
}

const register = (email: string, ip?: string) =>
  lambda(
    event('POST', '/api/v1/auth/register', {
      body: { email, password: 'a pass phrase for tests' },
      ...(ip === undefined ? {} : { ip }),
    }),
  );

describe('the API on a platform that calls it per request', () => {
  it('answers API Gateway events like the server answers requests', async () => {
    const registered = await register('ada@example.com');
    expect(registered.statusCode).toBe(201);
    const { access_token, user } = JSON.parse(registered.body);
    const me = await lambda(
      event('GET', '/api/v1/auth/me', { headers: { authorization: `Bearer ${access_token}` } }),
    );
    expect(JSON.parse(me.body)).toEqual(user);
    expect(me.headers?.['strict-transport-security']).toMatch(/^max-age=/);
    const ready = await lambda(event('GET', '/health/ready'));
    expect(ready.statusCode).toBe(200);
    const missing = await lambda(event('GET', '/nowhere?x=1'));
    expect(JSON.parse(missing.body).error.code).toBe('NOT_FOUND');
  });

  it('counts limits by the address the platform reports, in Postgres', async () => {
    const ip = '203.0.113.9';
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await register('not an address', ip)).statusCode);
    expect(new Set(statuses)).toEqual(new Set([422]));
    const results = await Promise.all(
      Array.from({ length: 31 }, (_, n) => register(`person-${n}@example.com`, ip)),
    );
    expect(results.filter(({ statusCode }) => statusCode === 429)).toHaveLength(1);
    expect((await register('elsewhere@example.com', '203.0.113.10')).statusCode).toBe(201);
  });

  it('runs maintenance for the bearer of INTERNAL_TOKEN alone', async () => {
    const run = (name: string, token?: string) =>
      lambda(
        event('POST', `/internal/tasks/${name}`, {
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        }),
      );
    expect((await run('stuck-jobs')).statusCode).toBe(401);
    expect((await run('stuck-jobs', 'wrong')).statusCode).toBe(401);
    expect((await run('no-such-task', INTERNAL_TOKEN)).statusCode).toBe(404);
    const done = await run('stuck-jobs', INTERNAL_TOKEN);
    expect(done.statusCode).toBe(200);
    expect(JSON.parse(done.body)).toMatchObject({ task: 'stuck-jobs', ran: true });
  });

  it('refuses to start without a database, queue and bucket of its own, naming what is missing', async () => {
    const bare = createServerless({});
    bare.onError((error, c) => c.text(error.message, 500));
    expect(await (await bare.request('/health')).text()).toMatch(
      /DATABASE_URL is missing[\s\S]*R2_ACCOUNT_ID/,
    );
  });
});
