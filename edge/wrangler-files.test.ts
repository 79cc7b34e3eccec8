import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
const BINDINGS =
  /kv_namespaces|r2_buckets|d1_databases|durable_objects|queues|hyperdrive|vectorize|analytics/;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-wrangler-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['wrangler.toml', 'wrangler.healthcheck.toml'])('%s', (file) => {
  it('binds no storage and holds no secret', async () => {
    const text = await readFile(join(ROOT, file), 'utf8');
    expect(text).not.toMatch(BINDINGS);
    expect(text).not.toMatch(/^\s*[A-Z_]*(?:SECRET|TOKEN|KEY)[A-Z_]*\s*=/m);
  });

  it('is what wrangler would deploy to production', async () => {
    const args = [
      WRANGLER,
      'deploy',
      '--dry-run',
      '--env',
      'production',
      '--config',
      file,
      '--outdir',
      folder,
    ];
    const env = { PATH: process.env.PATH, HOME: folder, WRANGLER_SEND_METRICS: 'false', CI: 'true' };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
    expect(stdout).toContain('env.ORIGIN_URL ("https://hivesync.example.com")');
    expect(stdout).toContain('--dry-run: exiting now.');
  });
});
