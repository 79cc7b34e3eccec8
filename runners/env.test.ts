import { describe, expect, it } from 'vitest';
import { EnvironmentError, loadRunnerConfig, secretsOf } from './env.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const least = {
  QUEUE_URL: 'redis://queue:6379',
  BACKEND_URL: 'http://backend:4000',
  WORKER_CALLBACK_SECRET: secret,
};

function problemsOf(environment: Record<string, string>): string {
  try {
    loadRunnerConfig(environment);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return 'none';
}

describe('the configuration of a runner', () => {
  it('needs only the queue, the API and the secret they share', () => {
    expect(loadRunnerConfig({ ...least, WORKER_ID: 'runner-1' })).toMatchObject({
      workerId: 'runner-1',
      workerClass: 'cpu',
      queues: ['preview', 'snapshot', 'influence', 'static_docs', 'callbacks'],
      concurrency: 2,
      engineProcesses: 2,
      engineTimeoutMs: 8_000,
      engineMemoryBytes: 512 * 1024 * 1024,
      callbackUrl: new URL('http://backend:4000'),
      callbackSecrets: [secret],
      storage: { kind: 'folder', root: expect.stringMatching(/storage$/) },
      logLevel: 'info',
      foreignVariables: [],
    });
    expect(loadRunnerConfig(least).workerId).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
  });

  it('takes an empty variable for one that is not set', () => {
    const config = loadRunnerConfig({
      ...least,
      WORKER_CALLBACK_URL: '',
      WORKER_CONCURRENCY: '',
      R2_ENDPOINT: '',
    });
    expect(config.callbackUrl).toEqual(config.backendUrl);
    expect(config.storage.kind).toBe('folder');
  });

  it('always serves the callbacks, and serves gpu queues as a gpu runner', () => {
    expect(loadRunnerConfig({ ...least, WORKER_QUEUES: 'preview' }).queues).toEqual(['preview', 'callbacks']);
    const gpu = loadRunnerConfig({ ...least, WORKER_CLASS: 'gpu' });
    expect(gpu.queues).toEqual([
      'preview.gpu',
      'preview',
      'snapshot.gpu',
      'snapshot',
      'influence',
      'static_docs',
      'callbacks',
    ]);
  });

  it('names every problem at once, says what each variable is for, and prints no value', () => {
    const message = problemsOf({
      QUEUE_URL: 'mongodb://someone:hunter2@queue',
      WORKER_CALLBACK_SECRET: secret,
      WORKER_CONCURRENCY: 'many',
      WORKER_QUEUES: 'preview,painting',
    });
    for (const name of ['QUEUE_URL', 'BACKEND_URL', 'WORKER_CONCURRENCY', 'WORKER_QUEUES']) {
      expect(message).toContain(`- ${name}: `);
    }
    expect(message).toContain('where the API answers');
    expect(message).not.toMatch(/hunter2|painting|many/);
    expect(message).not.toContain(secret);
  });

  it('serves documentation by a model exactly when a model can be asked, in the order that is set', () => {
    const openai = { ...least, OPENAI_API_KEY: 'sk-test' };
    expect(loadRunnerConfig(least).aiProviders).toEqual([]);
    expect(loadRunnerConfig(openai)).toMatchObject({
      queues: expect.arrayContaining(['ai_docs', 'static_docs']),
      aiProviders: [
        {
          name: 'openai',
          model: 'gpt-4.1',
          apiKey: 'sk-test',
          baseUrl: new URL('https://api.openai.com/v1'),
        },
      ],
    });
    const local = { LOCAL_AI_ENABLED: 'true', LOCAL_AI_BASE_URL: 'http://127.0.0.1:11434' };
    const both = loadRunnerConfig({ ...openai, ...local, AI_PRIMARY: 'local', WORKER_CLASS: 'gpu' });
    expect(both.aiProviders.map(({ name }) => name)).toEqual(['local', 'openai']);
    expect(both.aiProviders[0]?.baseUrl.href).toBe('http://127.0.0.1:11434/v1');
    expect(both.queues).toContain('ai_docs.gpu');
    expect(loadRunnerConfig({ ...least, ...local, LOCAL_AI_ENABLED: 'false' }).aiProviders).toEqual([]);
    expect(problemsOf({ ...least, LOCAL_AI_ENABLED: 'true' })).toContain('LOCAL_AI_BASE_URL: ');
    expect(problemsOf({ ...least, WORKER_QUEUES: 'ai_docs' })).toContain('ai_docs needs OPENAI_API_KEY');
  });

  it('knows what of it nobody may read, wherever that would stand in a log', () => {
    const config = loadRunnerConfig({
      ...least,
      QUEUE_URL: 'redis://:pass%20word@queue:6379',
      OPENAI_API_KEY: 'sk-test',
      R2_ACCOUNT_ID: 'account',
      R2_ACCESS_KEY_ID: 'key-id',
      R2_SECRET_ACCESS_KEY: 'secret-key',
    });
    const known = [secret, 'pass%20word', 'pass word', 'key-id', 'secret-key', 'sk-test'];
    expect(secretsOf(config)).toEqual(known);
  });

  it('takes a short secret on a laptop only', () => {
    const short = { ...least, WORKER_CALLBACK_SECRET: 'short' };
    expect(problemsOf(short)).toContain('WORKER_CALLBACK_SECRET');
    expect(problemsOf({ ...short, WORKER_CALLBACK_SECRET: `${secret},short` })).toContain('32 characters');
    expect(loadRunnerConfig({ ...short, LOCAL_DEV_MODE: 'true' }).callbackSecrets).toEqual(['short']);
    expect(problemsOf({ ...short, WORKER_CALLBACK_SECRET: ' , ', LOCAL_DEV_MODE: 'true' })).not.toBe('none');
  });

  it('never lets a forgotten R2 key mean a folder', () => {
    const message = problemsOf({ ...least, R2_ACCOUNT_ID: 'account', R2_ACCESS_KEY_ID: 'key' });
    expect(message).toContain('R2_SECRET_ACCESS_KEY');
    expect(message).not.toContain('R2_ACCESS_KEY_ID:');
  });

  it('knows R2 by account or by endpoint, and the older names', () => {
    const keys = { R2_ACCESS_KEY_ID: 'key', R2_SECRET_ACCESS_KEY: 'secret' };
    expect(loadRunnerConfig({ ...least, ...keys, R2_ACCOUNT_ID: 'account' }).storage).toMatchObject({
      kind: 's3',
      endpoint: 'https://account.r2.cloudflarestorage.com',
      bucket: 'hivesync-storage',
    });
    const older = loadRunnerConfig({
      REDIS_URL: 'redis://older',
      BACKEND_URL: 'http://backend:4000',
      WORKER_SHARED_SECRET: secret,
      OBJECT_STORAGE_ENDPOINT: 'http://minio:9000',
      R2_ACCESS_KEY: 'key',
      R2_SECRET_KEY: 'secret',
      R2_BUCKET: 'bucket',
    });
    expect(older).toMatchObject({ queueUrl: 'redis://older', callbackSecrets: [secret] });
    expect(older.storage).toMatchObject({ kind: 's3', endpoint: 'http://minio:9000', bucket: 'bucket' });
  });

  it('reports variables a runner must not have, by name alone', () => {
    const foreign = { POSTGRES_PASSWORD: 'x', DATABASE_URL: 'x', JWT_SECRET: 'x', LZ_API_KEY: '' };
    const { foreignVariables } = loadRunnerConfig({ ...least, ...foreign });
    expect(foreignVariables).toEqual(['POSTGRES_PASSWORD', 'DATABASE_URL', 'JWT_SECRET']);
  });
});
