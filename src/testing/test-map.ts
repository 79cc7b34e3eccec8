import { createHash } from 'node:crypto';
import type { MapIndex } from '../contracts/map-index.ts';
import { influencePageKey, mapIndexKey, mapKey } from '../contracts/storage-keys.ts';
import { influenceClaimSchema } from '../contracts/worker-calls.ts';
import type { ObjectStorage } from '../platform/storage/object-storage.ts';
import { TEST_WORKER, type TestRunner } from './test-runner.ts';

export interface FinishedMap {
  readonly jobId: string;
  readonly versionId: string;
  readonly pageKeys: readonly string[];
  readonly callback: Readonly<Record<string, unknown>> & {
    readonly result_key: string;
    readonly result_sha256: string;
  };
}

/** Claims a generation, writes a map of one page, and delivers it as a runner does; or fails it, or only writes it. */
export async function finishTestMap(
  storage: ObjectStorage,
  runner: TestRunner,
  { projectId, jobId }: { readonly projectId: string; readonly jobId: string },
  ending: 'ready' | 'INTERNAL' | 'not delivered' = 'ready',
): Promise<FinishedMap> {
  const answer = await runner.call('claim', { job_id: jobId, kind: 'influence', worker: TEST_WORKER });
  if (answer.status !== 200) throw new Error(`the claim was answered with ${answer.status}`);
  const { attempt, output_id: versionId, task } = influenceClaimSchema.parse(await answer.json());
  if (task.operation !== 'generate') throw new Error('this is no generation');
  const put = async (key: string, document: object) => {
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    await storage.put(key, bytes, { contentType: 'application/json', maxBytes: bytes.length });
    return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  };
  const file = 'index.html';
  const pageHash = createHash('sha256').update(file).digest('hex');
  const pageKey = influencePageKey(projectId, versionId, pageHash);
  const page = await put(pageKey, { pages: [{ file }] });
  const revisionId = await revisionOf(storage, projectId);
  const index: MapIndex = {
    version_id: versionId,
    project_id: projectId,
    revision_id: revisionId,
    generator_version: 'test',
    css_influence_mode: task.css_influence_mode,
    evaluated_for: task.environment,
    map: await put(mapKey(projectId, versionId), { version_id: versionId }),
    nodes: 1,
    edges: 0,
    diagnostics: 0,
    pages: [{ file, page_hash: pageHash, elements: 1, sheets: ['site.css'], ...page }],
  };
  const resultKey = mapIndexKey(projectId, versionId);
  const { sha256 } = await put(resultKey, index);
  const counts = { screens: 0, devices: 0, nodes: 1, snapshots: 0, warnings: 0 };
  const timings = { queued: 0, fetch: 0, parse: 0, evaluate: 0, layout: 0, snapshot: 0, upload: 0 };
  const base = {
    job_id: jobId,
    kind: 'influence',
    attempt,
    worker: TEST_WORKER,
    counts,
    timings_ms: timings,
  };
  const callback = { ...base, status: 'ready', result_key: resultKey, result_sha256: sha256 };
  const error = { code: 'INTERNAL', message: 'It failed.', hint: 'Again.' };
  if (ending !== 'not delivered') {
    const body = ending === 'ready' ? callback : { ...base, status: 'failed', error };
    const delivered = await runner.deliver(body);
    if (delivered.status !== 200) throw new Error(`the callback: ${await delivered.text()}`);
  }
  return { jobId, versionId, pageKeys: [pageKey], callback };
}

/** The project's only revision, as storage has it. */
async function revisionOf(storage: ObjectStorage, projectId: string): Promise<string> {
  for await (const { key } of storage.list(`projects/${projectId}/revisions/`)) {
    return key.slice(key.lastIndexOf('/') + 1, -'.json'.length);
  }
  throw new Error('the project has no revision');
}
