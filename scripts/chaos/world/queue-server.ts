import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { findFreePort } from '../../../src/platform/embedded/free-port.ts';
import { startRedisServer } from '../../../src/testing/start-test-redis.ts';

/** A Redis with an append-only file, as production has it. */
export interface QueueServer {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** What it kept is gone: the next start is an empty server. Only while it is not running. */
  forget(): Promise<void>;
}

/** Whether this machine has a Redis at all. */
export function isRedisInstalled(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

export async function startQueueServer(folder: string): Promise<QueueServer> {
  const port = await findFreePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    await mkdir(folder, { recursive: true });
    server = await startRedisServer({ folder, port, keepsData: true });
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    async kill() {
      if (server === null) return;
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
      server = null;
    },
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}
