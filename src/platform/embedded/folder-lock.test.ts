import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { findFreePort } from './free-port.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (port: number) =>
  writeFile(join(folder, 'running.json'), JSON.stringify({ port, nonce: 'of-a-dead-process' }));

it('lets one hold a folder, and the next when it was released', async () => {
  const first = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(/Another HiveSync runs on this data folder/);
  await first.release();
  const second = await lockFolder(folder);
  await second.release();
  expect(await readdir(folder)).toEqual([]);
});

it('takes over what a dead process left, also when many try at once', async () => {
  await leave(await findFreePort());
  const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  const holders = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
  expect(holders).toHaveLength(1);
  await holders[0]?.release();
});

it('takes over when another program listens on the dead holder’s port', async () => {
  const stranger = createServer((socket) => socket.end('hello, I am something else'));
  const port = await findFreePort();
  await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
  await leave(port);
  const lock = await lockFolder(folder);
  await lock.release();
  stranger.close();
});

it('takes over a lock file that was never finished', async () => {
  await writeFile(join(folder, 'running.json'), '{"port":');
  const lock = await lockFolder(folder);
  await lock.release();
});
