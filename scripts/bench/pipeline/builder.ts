import { bodyOf, type HiveSyncClient, pushSource } from '../../../clients/sdk/index.ts';
import { deviceOf } from '../bench-device.ts';
import { syntheticProject } from '../synthetic-screen.ts';
import type { BuildWindow } from '../trace/describe-trace.ts';

const COMPONENTS = 40;

export interface BuildTime {
  readonly totalMs: number;
  /** What the engine computed for: parsing, evaluating, laying out. */
  readonly engineMs: number;
  /** Between acceptance and the moment a runner took the job. */
  readonly queuedMs: number;
  readonly window: BuildWindow;
}

export interface Builder {
  /** Edits the screen and builds it: nothing of it can be copied from the build before. */
  build(): Promise<BuildTime>;
}

/** Somebody who edits one screen and builds it for one phone, again and again, in a project of their own. */
export async function startBuilder(client: HiveSyncClient): Promise<Builder> {
  const project = await bodyOf(
    client.http.POST('/api/v1/projects', { body: { name: 'Bench', kind: 'mobile_app' } }),
  );
  let edits = 0;
  return {
    async build() {
      edits += 1;
      const body = await prepareBuild(client, project.id, edits);
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

async function prepareBuild(client: HiveSyncClient, projectId: string, edit: number) {
  const files = [...editedProject(edit)].map(([path, content]) => ({ path, content: toBytes(content) }));
  const { revision } = await pushSource(client, projectId, files);
  return {
    project_id: projectId,
    revision_id: revision.id,
    platform: 'ios' as const,
    entries: [{ file: 'App.tsx' }],
    devices: [deviceOf('iphone-15').context],
  };
}

/** The screen's file with another text in it each time. */
function editedProject(edit: number): Map<string, string | Uint8Array> {
  const files = new Map(syntheticProject(COMPONENTS));
  const screen = files.get('App.tsx');
  if (typeof screen !== 'string') throw new Error('the synthetic project has no screen');
  files.set('App.tsx', screen.replace('Card number 0', `Card number ${edit}`));
  return files;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

function toBytes(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
