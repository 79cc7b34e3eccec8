import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from './env/read-values.ts';
import { ALIASES, VARIABLE_NAMES } from './env/variables.ts';
import { type Config, loadConfig } from './env.ts';

const strong = (name: string) => `${name.toLowerCase()}-0123456789-0123456789-0123456789`;

const external = {
  BASE_URL: 'https://hivesync.example.org',
  DATABASE_URL: 'postgres://hivesync:pass@db.internal/hivesync',
  REDIS_URL: 'redis://queue.internal:6379',
  JWT_SECRET: strong('a'),
  SESSION_SECRET: strong('b'),
  PREVIEW_TOKEN_SECRET: strong('c'),
  WORKER_CALLBACK_SECRET: strong('d'),
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ name }) => name);
    throw error;
  }
  return [];
}

describe('without any settings', () => {
  it('everything is embedded, on this machine alone', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      listen: { port: 4000, hostname: '127.0.0.1' },
      baseUrl: 'http://127.0.0.1:4000',
      database: { kind: 'embedded' },
      queue: { kind: 'embedded' },
      storage: { kind: 'folder' },
      secrets: { jwt: null, session: null, previewToken: null, workerCallback: null },
      defaultTier: 'premium',
      previewTokenTtlSeconds: 300,
      trustedProxies: [],
      http: { corsOrigins: [], https: false },
    });
  });

  it('an address others can reach opens it to them', () => {
    expect(loadConfig({ BASE_URL: 'http://192.168.1.20:4000' }).listen.hostname).toBeUndefined();
  });
});

describe('with a database of one’s own', () => {
  it('is read from a URL or from its parts', () => {
    const url = (env: Record<string, string>): Config['database'] =>
      loadConfig({ ...external, ...env }).database;
    expect(url({})).toMatchObject({ kind: 'external', url: external.DATABASE_URL, ssl: false });
    const parts = { POSTGRES_HOST: 'db', POSTGRES_PASSWORD: 'p@ss/word', POSTGRES_SSL: 'true' };
    expect(url({ ...parts, DATABASE_URL: '' })).toMatchObject({
      url: 'postgres://hivesync:p%40ss%2Fword@db:5432/hivesync',
      ssl: true,
    });
  });

  it('everything that is missing is named at once, with what it is for', () => {
    expect(problemsOf({ POSTGRES_HOST: 'db' })).toEqual([
      'POSTGRES_PASSWORD',
      'REDIS_HOST',
      'BASE_URL',
      'JWT_SECRET',
      'SESSION_SECRET',
      'PREVIEW_TOKEN_SECRET',
      'WORKER_CALLBACK_SECRET',
    ]);
    expect(() => loadConfig({ POSTGRES_HOST: 'db' })).toThrow(
      'JWT_SECRET is missing; it is what signs access tokens',
    );
  });

  it('reads the bucket as soon as any part of it is set', () => {
    expect(problemsOf({ ...external, R2_ACCESS_KEY_ID: 'key' })).toEqual([
      'R2_ACCOUNT_ID',
      'R2_SECRET_ACCESS_KEY',
    ]);
    const bucket = { R2_ACCOUNT_ID: 'acc', R2_ACCESS_KEY_ID: 'key', R2_SECRET_ACCESS_KEY: 'secret' };
    expect(loadConfig({ ...external, ...bucket }).storage).toEqual({
      kind: 's3',
      endpoint: 'https://acc.r2.cloudflarestorage.com',
      bucket: 'hivesync-storage',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    });
  });
});

describe('malformed settings', () => {
  it('are all named, and none of their values is repeated', () => {
    const wrong = {
      PORT: 'hunter2-port',
      BASE_URL: 'hunter2-url',
      CORS_ORIGINS: '*',
      TRUSTED_PROXIES: 'hunter2-proxy',
      CLEANUP_ENABLED: 'hunter2-flag',
      DEFAULT_TIER: 'hunter2-tier',
      PREVIEW_TOKEN_TTL_SECONDS: '5',
      DATABASE_URL: 'mysql://hunter2',
      REDIS_URL: 'http://hunter2',
      JWT_SECRET: 'hunter2',
    };
    const names = problemsOf({ ...external, ...wrong });
    expect(names.sort()).toEqual(Object.keys(wrong).sort());
    expect(() => loadConfig({ ...external, ...wrong })).not.toThrow('hunter2');
  });

  it.each([
    'short',
    'change-me-change-me-change-me-change-me-1',
    'dev-only-0123456789012345678901234567890',
    `${strong('ok')},short`,
  ])('include the secret %s, except on a laptop that says so', (secret) => {
    expect(problemsOf({ ...external, JWT_SECRET: secret })).toEqual(['JWT_SECRET']);
    expect(problemsOf({ ...external, JWT_SECRET: secret, LOCAL_DEV_MODE: 'true' })).toEqual(['JWT_SECRET']);
    const laptop = { LOCAL_DEV_MODE: 'true', BASE_URL: 'http://localhost:4000' };
    expect(problemsOf({ ...external, JWT_SECRET: secret, ...laptop })).toEqual([]);
  });

  it.each(['http://localhost.example.org', 'http://127.0.0.1.example.org', 'https://hivesync.example.org'])(
    'do not become acceptable at %s',
    (baseUrl) => {
      const env = { ...external, JWT_SECRET: 'short', LOCAL_DEV_MODE: 'true', BASE_URL: baseUrl };
      expect(problemsOf(env)).toEqual(['JWT_SECRET']);
    },
  );
});

describe('names', () => {
  it('that are older still work, and yield to the newer ones', () => {
    const { WORKER_CALLBACK_SECRET: _, ...rest } = external;
    const old = { ...rest, WORKER_SHARED_SECRET: strong('old') };
    expect(loadConfig(old).secrets.workerCallback).toEqual([strong('old')]);
    expect(loadConfig({ ...old, WORKER_CALLBACK_SECRET: strong('new') }).secrets.workerCallback).toEqual([
      strong('new'),
    ]);
  });

  it('are the same in the program, in .env.example and in docs/configuration.md', () => {
    const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
    const example = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    const documented = [...read('docs/configuration.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(
      ([, name]) => name,
    );
    expect(example.toSorted()).toEqual(documented.toSorted());
    expect(new Set(example).size).toBe(example.length);
    expect(VARIABLE_NAMES.filter((name) => !example.includes(name))).toEqual([]);
    const aliases = Object.values(ALIASES).flat();
    const text = read('docs/configuration.md');
    expect(aliases.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
