import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './start-test-postgres.ts';
import { startTestRedis } from './start-test-redis.ts';
import { buildTemplates } from './template-databases.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The test cluster's maintenance database. */
    postgresUrl: string;
    /** `null` when there is no `redis-server` on this machine. */
    redisUrl: string | null;
  }
}

/** Starts the servers that all test files share, once per run, and stops them whatever happens to the run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-test-'));
  // Postgres may have to run as another user than this one and must be able to enter.
  await chmod(folder, 0o711);
  const [postgres, redis] = await Promise.all([
    startTestPostgres(join(folder, 'postgres')),
    startTestRedis(folder),
  ]);
  const processIds = [postgres.processId, ...(redis === null ? [] : [redis.processId])];
  const guardian = startGuardian(folder, processIds);
  await buildTemplates(postgres.url);
  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    const gone = once(guardian, 'exit');
    guardian.stdin?.end();
    await gone;
  };
}

function startGuardian(folder: string, processIds: readonly number[]): ChildProcess {
  const program = fileURLToPath(new URL('./guardian.ts', import.meta.url));
  return spawn(process.execPath, [program, folder, ...processIds.map(String)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}
