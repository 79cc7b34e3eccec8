import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { type Stack, startStack } from '../stack/start-stack.ts';

export const BACKENDS = ['embedded', 'redis'] as const;
export type Backend = (typeof BACKENDS)[number];

export interface BenchStack extends Stack {
  readonly dataDir: string;
  /** What traced processes write into; `null` when nothing is traced. */
  readonly traceFolder: string | null;
}

export interface BenchStackOptions {
  readonly backend: Backend;
  readonly trace?: boolean;
  /** The bundles of `npm run build`, as container images run them, instead of the sources. */
  readonly bundled?: boolean;
  /** For Node itself, of the API alone. */
  readonly apiNodeFlags?: readonly string[];
}

const RECORDER = new URL('./trace/record-steps.ts', import.meta.url).href;

/** A stack of its own with one runner, for as long as `work` takes. Requests are not limited per minute. */
export async function withBenchStack<Result>(
  options: BenchStackOptions,
  work: (stack: BenchStack) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  const redis = options.backend === 'redis' ? await startRedis(dataDir) : null;
  try {
    const traceFolder = options.trace === true ? join(dataDir, 'trace') : null;
    if (traceFolder !== null) await mkdir(traceFolder);
    const stack = await startStack({
      dataDir,
      port: await findFreePort(),
      runners: 1,
      bundled: options.bundled ?? false,
      apiNodeFlags: options.apiNodeFlags ?? [],
      apiEnvironment: {
        API_RATE_LIMIT_PER_MINUTE: '1000000',
        LOG_LEVEL: 'warn',
        ...(redis === null ? {} : { REDIS_URL: redis.url }),
      },
      ...(traceFolder === null ? {} : { preload: { file: RECORDER, environment: traceTo(traceFolder) } }),
    });
    try {
      return await work({ ...stack, dataDir, traceFolder });
    } finally {
      await stack.stop();
    }
  } finally {
    redis?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function traceTo(folder: string) {
  return (name: string) => ({ HIVESYNC_TRACE_FILE: join(folder, `${name}.jsonl`) });
}

async function startRedis(folder: string): Promise<{ url: string; stop: () => void }> {
  const port = await findFreePort();
  const server = await startRedisServer({ folder, port, keepsData: true });
  return { url: `redis://127.0.0.1:${port}`, stop: () => void server.kill('SIGTERM') };
}
