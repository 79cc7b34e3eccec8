import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../src/testing/manual-clock.ts';
import { createMemoryLogger } from '../src/testing/memory-logger.ts';
import { isAlive, STALE_MS, startAliveFile } from './alive-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-alive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const after = (clock: ManualClock, ms: number) => new Date(clock.now().getTime() + ms);

it('shows life while the process serves, and no longer than that', async () => {
  const file = join(folder, 'worker', 'alive');
  const clock = new ManualClock();
  expect(await isAlive(file, clock.now())).toBe(false);
  const alive = await startAliveFile(file, clock, createMemoryLogger().log);
  expect(await isAlive(file, after(clock, STALE_MS - 1_000))).toBe(true);
  expect(await isAlive(file, after(clock, STALE_MS + 1_000))).toBe(false);
  clock.advance(STALE_MS);
  await expect.poll(() => isAlive(file, after(clock, 1_000))).toBe(true);
  alive.stop();
});

it('warns, and serves on, when the file cannot be written', async () => {
  const logs = createMemoryLogger();
  // A folder stands in its way.
  const alive = await startAliveFile(folder, new ManualClock(), logs.log);
  expect(logs.lines().join('')).toContain('could not be written');
  alive.stop();
});
