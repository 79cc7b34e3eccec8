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
  const guardian = startGuardian(folder);
  const guard = (processId: number) => guardian.stdin?.write(`${processId}\n`);
  const postgres = await startTestPostgres(join(folder, 'postgres'));
  guard(postgres.processId);
  const redis = await startTestRedis(folder);
  if (redis !== null) guard(redis.processId);
  await buildTemplates(postgres.url);
  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    const gone = once(guardian, 'exit');
    guardian.stdin?.end();
    await gone;
  };
}

function startGuardian(folder: string): ChildProcess {
  const program = fileURLToPath(new URL('./guardian.ts', import.meta.url));
  const guardian = spawn(process.execPath, [program, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.unref();
  return guardian;
}
