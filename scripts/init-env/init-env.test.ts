import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv, promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../../src/env.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('../init-env.ts', import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-init-env-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const init = (out: string) =>
  run(process.execPath, [SCRIPT, '--base-url', 'https://hivesync.example.org', '--out', out]);

it('writes settings that the API accepts, with secrets of their own', async () => {
  const out = join(folder, 'first.env');
  const { stdout } = await init(out);
  const variables = parseEnv(await readFile(out, 'utf8'));
  const database = { DATABASE_URL: 'postgres://a:b@db/c', REDIS_URL: 'redis://queue' };
  const { secrets, internalTokens, apiTokenPeppers, baseUrl } = loadConfig({ ...variables, ...database });
  expect(baseUrl).toBe('https://hivesync.example.org');
  const all = [...Object.values(secrets).flat(), ...internalTokens, ...(apiTokenPeppers ?? [])];
  expect(new Set(all).size).toBe(6);
  for (const secret of all) expect(stdout).not.toContain(secret);
  if (process.platform !== 'win32') expect((await stat(out)).mode & 0o777).toBe(0o600);
});

it('never overwrites what is there', async () => {
  const out = join(folder, 'second.env');
  await init(out);
  const before = await readFile(out, 'utf8');
  await expect(init(out)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('left as it is'),
  });
  expect(await readFile(out, 'utf8')).toBe(before);
});

it('asks for the address when it is not given', async () => {
  await expect(run(process.execPath, [SCRIPT])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--base-url'),
  });
});
