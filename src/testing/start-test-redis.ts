import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { findFreePort } from '../platform/embedded/free-port.ts';
import type { TestServer } from './start-test-postgres.ts';

/** A Redis of our own, or `null` when this machine has none. In CI having none is an error. */
export async function startTestRedis(folder: string): Promise<TestServer | null> {
  const port = await findFreePort();
  try {
    const server = await startRedisServer({ folder, port, keepsData: false });
    server.unref();
    return { url: `redis://127.0.0.1:${port}`, processId: server.pid ?? 0 };
  } catch (cause) {
    return reportMissing(cause);
  }
}

/** Resolves when the server answers. */
export async function startRedisServer(options: {
  folder: string;
  port: number;
  keepsData: boolean;
}): Promise<ChildProcess> {
  const server = spawn(
    'redis-server',
    ['--port', String(options.port), '--bind', '127.0.0.1', '--dir', options.folder]
      .concat(['--databases', '1000', '--save', '', '--appendonly', options.keepsData ? 'yes' : 'no'])
      .concat(['--maxmemory-policy', 'noeviction']),
    { detached: true, stdio: 'ignore' },
  );
  await once(server, 'spawn');
  await waitUntilReady(`redis://127.0.0.1:${options.port}`);
  return server;
}

function reportMissing(cause: unknown): null {
  const message = 'redis-server is not installed: everything that needs Redis is NOT tested in this run.';
  if (process.env.CI === 'true') throw new Error(message, { cause });
  process.stderr.write(`\n${message}\n\n`);
  return null;
}

async function waitUntilReady(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 200 });
  // Refused connections are what we are waiting out.
  client.on('error', () => undefined);
  try {
    await client.ping();
  } finally {
    client.disconnect();
  }
}
