import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf, type HiveSyncClient, pushSource } from '../../clients/sdk/index.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startStack } from '../stack/start-stack.ts';
import { deviceOf } from './bench-device.ts';
import { signUp } from './sign-up.ts';
import { median, percentile } from './statistics.ts';
import { syntheticProject } from './synthetic-screen.ts';

const BUILDS = 60;
const WARM_UP_BUILDS = 15;
const COMPONENTS = 40;

export const TARGET_OVERHEAD_MS = 60;

interface BuildTime {
  readonly totalMs: number;
  readonly engineMs: number;
}

/**
 * Measures request → `ready` as a client sees it: one screen of 40 components for one phone, a warm runner,
 * the embedded stack. Overhead is everything but the engine: HTTP, Postgres, queue, storage, callback, events.
 */
export async function benchPipeline(print: (text: string) => void): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  const stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
  try {
    const client = await signUp(stack.api.url);
    const build = await prepareBuild(client);
    const times: BuildTime[] = [];
    for (let round = 0; round < WARM_UP_BUILDS + BUILDS; round += 1) times.push(await build());
    return report(times.slice(WARM_UP_BUILDS), print);
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(times: readonly BuildTime[], print: (text: string) => void): boolean {
  const total = times.map((time) => time.totalMs);
  const engine = times.map((time) => time.engineMs);
  const overhead = times.map((time) => time.totalMs - time.engineMs);
  const line = (name: string, values: readonly number[]) =>
    print(`${name}  median ${median(values).toFixed(1)} ms, p95 ${percentile(values, 95).toFixed(1)} ms`);
  print(`${times.length} builds of one ${COMPONENTS}-component screen, one after the other`);
  line('request → ready', total);
  line('engine         ', engine);
  line('overhead       ', overhead);
  print(
    `overhead / engine: ${(median(overhead) / median(engine)).toFixed(2)} (target: overhead ≤ ${TARGET_OVERHEAD_MS} ms)`,
  );
  return median(overhead) <= TARGET_OVERHEAD_MS;
}

async function prepareBuild(client: HiveSyncClient): Promise<() => Promise<BuildTime>> {
  const project = await bodyOf(
    client.http.POST('/api/v1/projects', { body: { name: 'Bench', kind: 'mobile_app' } }),
  );
  const files = [...syntheticProject(COMPONENTS)].map(([path, content]) => ({
    path,
    content: toBytes(content),
  }));
  const { revision } = await pushSource(client, project.id, files);
  const body = {
    project_id: project.id,
    revision_id: revision.id,
    platform: 'ios' as const,
    entries: [{ file: 'App.tsx' }],
    devices: [deviceOf('iphone-15').context],
  };
  return async () => {
    const start = performance.now();
    const job = await bodyOf(client.http.POST('/api/v1/preview/build', { body }));
    for await (const event of client.jobEvents(job.job_id)) {
      if (event.event === 'failed') throw new Error(event.data.error.message);
    }
    const totalMs = performance.now() - start;
    const params = { path: { job_id: job.job_id } };
    const { timings_ms: spent } = await bodyOf(
      client.http.GET('/api/v1/preview/status/{job_id}', { params }),
    );
    if (spent === null) throw new Error('the job reported no timings');
    return { totalMs, engineMs: spent.parse + spent.evaluate + spent.layout };
  };
}

function toBytes(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
