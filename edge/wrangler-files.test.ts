import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unstable_readConfig as readConfig } from 'wrangler';

const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

describe.each([
  ['wrangler.toml', 'worker_callback_relayer', 'relayer.ts'],
  ['wrangler.healthcheck.toml', 'healthcheck_worker', 'healthcheck.ts'],
])('%s', (file, name, entry) => {
  it('holds no secret', () => {
    expect(readFileSync(pathOf(file), 'utf8')).not.toMatch(/^\s*[A-Z_]*(?:SECRET|TOKEN|KEY)[A-Z_]*\s*=/m);
  });

  it.each(['dev', 'production'])('says what wrangler deploys as %s: a worker without any storage', (env) => {
    const config = readConfig({ config: pathOf(file), env }, { hideWarnings: true });
    expect(config).toMatchObject({
      name: `${name}-${env}`,
      main: pathOf(`edge/${entry}`),
      vars: { ORIGIN_URL: expect.stringMatching(/^https:\/\/[a-z.]+$/) },
      kv_namespaces: [],
      r2_buckets: [],
      d1_databases: [],
      durable_objects: { bindings: [] },
      queues: { producers: [] },
      services: [],
    });
    expect(Object.keys(config.vars)).toEqual(['ORIGIN_URL']);
    expect(config.workers_dev).toBe(env === 'dev');
  });
});
