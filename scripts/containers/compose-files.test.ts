import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AUTOSCALER_VARIABLES, loadAutoscalerConfig } from '../../runners/autoscaler/env.ts';
import { loadRunnerConfig, RUNNER_VARIABLES } from '../../runners/env.ts';
import { loadConfig } from '../../src/env.ts';
import { writeEnvironment } from '../init-env/write-environment.ts';
import { API_NODE_FLAGS } from '../stack/api-node-flags.ts';
import { interpolate, MissingVariableError } from './interpolate.ts';
import { readCompose } from './read-compose.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const LAPTOP = parseEnv(read('.env.example'));
const SERVER = parseEnv(
  writeEnvironment(read('.env.example'), {
    baseUrl: 'https://hivesync.example.org',
    makeSecret: () => randomBytes(32).toString('base64url'),
  }),
);
const filesOf = (env: NodeJS.Dict<string>) => (env.COMPOSE_FILE ?? '').split(':');
const KNOWN = new Set(
  [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name),
);
/** What must never be near a process that works on people's source. */
const NOT_FOR_RUNNERS =
  /^(POSTGRES_|DATABASE_URL|JWT_|SESSION_|PREVIEW_TOKEN_|DEVICE_TOKEN_|API_TOKEN_|INTERNAL_|LZ_|RESEND_|REDIS_)/;

/** What a service's process sees: the files first, then what is set for it. */
const environmentOf = (env: NodeJS.Dict<string>, name: string) => {
  const service = readCompose(filesOf(env), env).services[name];
  if (service === undefined) throw new Error(`there is no service ${name}`);
  return { ...(service.env_file.includes('.env') ? env : {}), ...service.environment };
};

describe('interpolation', () => {
  it.each([
    ['plain $$A', 'plain $A'],
    ['${A}-${B:-b}-${EMPTY:-${B:-c}}', 'a-b-c'],
    ['${A:+x${A}}${EMPTY:+y}', 'xa'],
    ['redis://${A:+:}${A:-}${A:+@}host', 'redis://:a@host'],
  ])('of %s', (text, expected) => {
    expect(interpolate(text, { A: 'a', EMPTY: '' })).toBe(expected);
  });

  it('refuses a variable that is asked for and not set', () => {
    expect(() => interpolate('${B:?write a .env}', {})).toThrow(new MissingVariableError('B: write a .env'));
  });
});

describe.each([
  ['on a laptop', LAPTOP, ['docker-compose.yml', 'docker-compose.multi-worker.yml']],
  [
    'on a server',
    SERVER,
    ['docker-compose.yml', 'docker-compose.multi-worker.yml', 'docker-compose.prod.yml'],
  ],
])('the containers %s', (_, env, files) => {
  const { services, internalNetworks, variables } = readCompose(filesOf(env), env);

  it('are those that .env names, and ask for no variable that it does not list', () => {
    expect(filesOf(env)).toEqual(files);
    expect([...variables].filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  it('give the API settings that it starts with', () => {
    const config = loadConfig(environmentOf(env, 'backend'));
    expect(config).toMatchObject({
      listen: { port: 4000 },
      dataDir: '/data',
      database: { kind: 'external', url: expect.stringMatching(/@postgres:5432\/hivesync$/) },
      queue: { kind: 'external', url: expect.stringMatching(/redis:6379$/) },
      trustedProxies: ['172.31.250.10'],
    });
    expect(environmentOf({ ...env, OPENAI_API_KEY: 'sk-key' }, 'backend').OPENAI_API_KEY).toBe('');
    expect(environmentOf(env, 'backend-2')).toEqual(environmentOf(env, 'backend'));
    expect(environmentOf(env, 'migrate')).toEqual(environmentOf(env, 'backend'));
  });

  it('run the API as it is measured', () => {
    expect(services.backend?.environment.NODE_OPTIONS).toBe(API_NODE_FLAGS.join(' '));
    expect(read('deploy/k8s/base/api-deployment.yaml')).toContain(API_NODE_FLAGS.join(' '));
  });

  it.each(['worker', 'worker-gpu'])('give %s what it needs and no secret but its own', (name) => {
    const environment = environmentOf(env, name);
    expect(loadRunnerConfig(environment)).toMatchObject({
      backendUrl: new URL('http://backend:4000'),
      callbackSecrets: [env.WORKER_CALLBACK_SECRET],
      foreignVariables: [],
      storage: { kind: 'folder', root: '/data/storage' },
    });
    const given = Object.keys(environment);
    expect(given.filter((variable) => NOT_FOR_RUNNERS.test(variable))).toEqual([]);
    expect(given.filter((variable) => !KNOWN.has(variable))).toEqual([]);
    // Each container is named by its host, and has what it says it has.
    const leftOut = RUNNER_VARIABLES.filter((variable) => !given.includes(variable));
    expect(leftOut).toEqual(['WORKER_ID', 'WORKER_GPU_SIMULATED']);
    expect(services[name]?.env_file).toEqual([]);
  });

  it('give the autoscaler the engine, what it may ask the API with, and no other secret', () => {
    const environment = { ...environmentOf(env, 'autoscaler'), AUTOSCALER_ENABLED: 'true' };
    const config = loadAutoscalerConfig({ ...environment, INTERNAL_TOKEN: 'a-token' });
    expect(config).toMatchObject({
      backendUrl: new URL('http://backend:4000'),
      driver: { project: 'hivesync', services: { cpu: 'worker', gpu: 'worker-gpu' } },
    });
    const given = Object.keys(environment).filter((name) => !name.startsWith('AUTOSCALER_'));
    expect(given.toSorted()).toEqual(['BACKEND_URL', 'INTERNAL_TOKEN']);
    const unknown = Object.keys(environment).filter((name) => !AUTOSCALER_VARIABLES.includes(name));
    expect(unknown).toEqual([]);
    expect(services.autoscaler?.environment.AUTOSCALER_ENABLED).toBe('false');
    expect(services.autoscaler?.profiles).toEqual(['autoscaler']);
  });

  it('have all secrets that the API and its stores share', () => {
    const { password } = new URL(loadRunnerConfig(environmentOf(env, 'worker')).queueUrl);
    expect(password).toBe(services.redis?.environment.REDIS_PASSWORD);
    expect(services.postgres?.environment.POSTGRES_PASSWORD).toBe(
      services.backend?.environment.POSTGRES_PASSWORD,
    );
  });

  it('publish the API on this machine alone, and nginx, and nothing else', () => {
    const published = Object.entries(services).flatMap(([name, { ports }]) =>
      ports.map((port) => [name, port]),
    );
    expect(published).toEqual([
      ['backend', '127.0.0.1:4000:4000'],
      ['nginx', '80:80'],
      ['nginx', '443:443'],
    ]);
  });

  it('keep the stores where only our own processes reach them', () => {
    expect(internalNetworks).toEqual(['back']);
    const inFront = Object.keys(services).filter((name) => services[name]?.networks.includes('front'));
    expect(inFront.toSorted()).toEqual([
      'autoscaler',
      'backend',
      'backend-2',
      'nginx',
      'worker',
      'worker-gpu',
    ]);
    expect(services.postgres?.networks).toEqual(['back']);
    expect(services.redis?.networks).toEqual(['back']);
  });

  it.each(Object.keys(services))('bound %s: memory, cores and log', (name) => {
    const service = services[name];
    expect(service?.deploy?.resources.limits).toEqual({
      memory: expect.stringMatching(/^[0-9]+[mg]$/),
      cpus: expect.stringMatching(/^[0-9.]+$/),
    });
    expect(service?.logging?.options).toEqual({ 'max-size': '10m', 'max-file': '5' });
    expect(service?.security_opt).toEqual(['no-new-privileges:true']);
    expect(service?.image).not.toContain('@sha256');
    if (['prepare', 'migrate', 'autoscaler'].includes(name)) return;
    expect(service?.healthcheck?.test).not.toBeUndefined();
    expect(service?.restart).not.toBe('no');
  });

  it('run our own image read-only and without capabilities', () => {
    for (const name of ['backend', 'backend-2', 'migrate', 'worker', 'worker-gpu', 'prepare', 'autoscaler']) {
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp'] });
    }
    const asRoot = Object.keys(services).filter((name) => services[name]?.user !== undefined);
    expect(asRoot).toEqual(['prepare', 'autoscaler']);
    expect(services.prepare).toMatchObject({ network_mode: 'none', networks: [] });
  });

  it('keep what must survive a container in volumes, and Redis on disk', () => {
    expect(services.postgres?.volumes).toEqual(['postgres-data:/var/lib/postgresql/data']);
    expect(services.redis?.volumes).toEqual(['redis-data:/data']);
    expect(services.backend?.volumes).toEqual(['./data:/data']);
    expect(services.redis?.command?.join(' ')).toContain('--appendonly yes');
    expect(services.redis?.command?.join(' ')).toContain('--maxmemory-policy noeviction');
  });
});

describe('a server', () => {
  it.each(['JWT_SECRET', 'POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'INTERNAL_TOKEN', 'BASE_URL'])(
    'does not start without %s',
    (name) => {
      expect(() => readCompose(filesOf(SERVER), { ...SERVER, [name]: '' })).toThrow(
        new RegExp(`${name}: run node scripts/init-env.ts`),
      );
    },
  );

  it('starts nginx for the name in its address', () => {
    expect(SERVER.COMPOSE_PROFILES).toBe('nginx');
    const { services } = readCompose(filesOf(SERVER), SERVER);
    expect(services.nginx?.environment.HIVESYNC_SERVER_NAME).toBe('hivesync.example.org');
  });
});

describe('the templates for hosts of their own', () => {
  const namesIn = (path: string) => Object.keys(parseEnv(read(path)));

  it('hold no value that is a secret, and only variables there are', () => {
    for (const path of ['env_templates/backend.env', 'env_templates/worker.env']) {
      expect(namesIn(path).filter((name) => !KNOWN.has(name))).toEqual([]);
      expect(read(path)).not.toMatch(/^[A-Z0-9_]*(?:SECRET|PASSWORD|TOKEN|KEY)[A-Z0-9_]*=.+/m);
    }
  });

  it('give a runner nothing of the API’s', () => {
    expect(namesIn('env_templates/worker.env').filter((name) => NOT_FOR_RUNNERS.test(name))).toEqual([]);
  });

  it('are enough once they are filled in', () => {
    const secret = randomBytes(32).toString('base64url');
    const backend = {
      ...parseEnv(read('env_templates/backend.env')),
      BASE_URL: 'https://hivesync.example.org',
      POSTGRES_HOST: 'db.example.org',
      POSTGRES_PASSWORD: secret,
      REDIS_URL: 'rediss://queue.example.org',
      ...Object.fromEntries(
        ['JWT_SECRET', 'SESSION_SECRET', 'PREVIEW_TOKEN_SECRET', 'WORKER_CALLBACK_SECRET'].map((name) => [
          name,
          randomBytes(32).toString('base64url'),
        ]),
      ),
    };
    expect(loadConfig(backend).baseUrl).toBe('https://hivesync.example.org');
    const worker = {
      ...parseEnv(read('env_templates/worker.env')),
      BACKEND_URL: 'https://hivesync.example.org',
      QUEUE_URL: 'rediss://:password@queue.example.org',
      WORKER_CALLBACK_SECRET: secret,
    };
    expect(loadRunnerConfig(worker).workerClass).toBe('cpu');
  });
});
