import { bodyOf, type HiveSyncClient, pushSource } from '../../../clients/sdk/index.ts';
import { deviceOf } from '../bench-device.ts';
import { syntheticProject } from '../synthetic-screen.ts';
import type { BuildWindow } from '../trace/describe-trace.ts';

const COMPONENTS = 40;

export interface BuildTime {
  readonly totalMs: number;
  readonly engineMs: number;
  /** Between acceptance and the moment a runner took the job. */
  readonly queuedMs: number;
  readonly window: BuildWindow;
}

export interface Builder {
  /** Builds a new project of the same source: no earlier build of it can be copied. */
  build(): Promise<BuildTime>;
}

/** Somebody who builds one screen for one phone again and again. */
export function startBuilder(client: HiveSyncClient): Builder {
  return {
    async build() {
      const body = await prepareBuild(client);
      const startAt = now();
      const { job_id } = await bodyOf(client.http.POST('/api/v1/preview/build', { body }));
      for await (const event of client.jobEvents(job_id)) {
        if (event.event === 'failed') throw new Error(event.data.error.message);
      }
      const endAt = now();
      const params = { path: { job_id } };
      const status = await bodyOf(client.http.GET('/api/v1/preview/status/{job_id}', { params }));
      const { timings_ms: spent } = status;
      if (spent === null) throw new Error('the job reported no timings');
      const engineMs = spent.parse + spent.evaluate + spent.layout;
      return { totalMs: endAt - startAt, engineMs, queuedMs: spent.queued, window: { startAt, endAt } };
    },
  };
}

async function prepareBuild(client: HiveSyncClient) {
  const project = await bodyOf(
    client.http.POST('/api/v1/projects', { body: { name: 'Bench', kind: 'mobile_app' } }),
  );
  const files = [...syntheticProject(COMPONENTS)].map(([path, content]) => ({
    path,
    content: toBytes(content),
  }));
  const { revision } = await pushSource(client, project.id, files);
  return {
    project_id: project.id,
    revision_id: revision.id,
    platform: 'ios' as const,
    entries: [{ file: 'App.tsx' }],
    devices: [deviceOf('iphone-15').context],
  };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

function toBytes(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
