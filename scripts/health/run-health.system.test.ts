import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createRandom } from '../chaos/random.ts';
import { isRedisInstalled } from '../chaos/world/queue-server.ts';
import { openWorld, type World } from '../chaos/world/world.ts';

const INSTALLED = isRedisInstalled();
if (!INSTALLED) console.warn('SKIPPED: redis-server is not installed, so no health is asked for with it');

const SCRIPT = fileURLToPath(new URL('../hivesync-health.ts', import.meta.url));
const healthSchema = z.object({
  status: z.string(),
  reasons: z.array(z.string()),
  parts: z.array(z.object({ name: z.string(), ok: z.boolean() })),
  queues: z.array(z.object({ name: z.string() })).nullable(),
  workers: z.array(z.object({ worker_id: z.string() })).nullable(),
});

let world: World;

/** The tool, with the settings that the API has. */
async function ask(...args: string[]) {
  const env = {
    DATA_DIR: world.dataDir,
    BASE_URL: world.url,
    LOCAL_DEV_MODE: 'true',
    ...world.servers.apiSettings,
  };
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [SCRIPT, ...args], { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

async function health() {
  const { code, stdout } = await ask('--json');
  return { code, ...healthSchema.parse(JSON.parse(stdout)) };
}

describe.skipIf(!INSTALLED)('the health of an installation with a Redis', () => {
  beforeAll(async () => {
    world = await openWorld(
      { kind: 'servers', storage: 'folder', runners: 1 },
      createRandom(1).branch('health'),
      false,
    );
  });
  afterAll(() => world?.stop());

  it('is ok while every part takes what is written and a runner serves', async () => {
    const { code, status, parts, queues, workers, reasons } = await health();
    expect([code, status]).toEqual([0, 'ok']);
    expect(parts.map(({ name, ok }) => [name, ok])).toEqual([
      ['postgres', true],
      ['redis', true],
      ['storage', true],
    ]);
    expect(queues?.map(({ name }) => name)).toEqual(expect.arrayContaining(['preview', 'callbacks']));
    expect([workers?.map((worker) => worker.worker_id), reasons]).toEqual([['runner-1'], []]);
  });

  it('fails while Redis is stopped, and names it alone', async () => {
    await world.servers.queue?.kill();
    const { code, status, parts, reasons, queues } = await health();
    expect([code, status, queues]).toEqual([2, 'fail', null]);
    expect(parts.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['redis']);
    expect(reasons).toEqual([expect.stringMatching(/^redis does not work: /)]);
  });

  it('says so to a person without a stack', async () => {
    const { code, stdout, stderr } = await ask();
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toMatch(/HiveSync is fail\n {2}redis does not work: .*\n/);
    expect(stdout).not.toContain('    at ');
  });

  it('is ok again when Redis is back', async () => {
    await world.servers.queue?.start();
    expect(await health()).toMatchObject({ code: 0, status: 'ok' });
  });
});
