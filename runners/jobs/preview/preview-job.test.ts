import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutDocumentSchema } from '../../../src/contracts/layout-document.ts';
import type { JobProgress } from '../../../src/contracts/queues.ts';
import { describeEachQueue } from '../../../src/testing/test-queue.ts';
import { ApiUnavailableError } from '../../api/api-client.ts';
import { eventually } from '../../testing/eventually.ts';
import {
  claimOf,
  PHONE,
  type PreviewHarness,
  startPreviewHarness,
  TABLET,
} from '../testing/preview-harness.ts';
import { sha256Of, storeRevision } from '../testing/store-revision.ts';

describeEachQueue('a preview job', (backend) => {
  let harness: PreviewHarness;
  let refusals = 0;
  beforeAll(async () => {
    const storage = backend === 'redis' ? 's3' : 'folder';
    const onRefused = () => {
      refusals += 1;
    };
    harness = await startPreviewHarness({ backend, storage, engineTimeoutMs: 2_000, onRefused });
  });
  afterAll(() => harness.close());
  const task = (changes: object) => ({ task: { ...claimOf().task, ...changes } });
  const entry = (file: string) => ({ file, export: 'default' });
  const store = (files: Record<string, string>) => storeRevision(harness.storage, files);

  it('builds every screen for every device and leaves layouts, assets and a manifest in storage', async () => {
    const revision = await store({
      'home.screen': 'text hello',
      'photo.screen': 'image cat.png',
      'cat.png': 'not really a cat',
    });
    const body = await harness.build(revision, {
      attempt: 3,
      ...task({ platform: 'both', devices: [PHONE, TABLET] }),
    });

    expect(body).toMatchObject({
      kind: 'preview',
      attempt: 3,
      status: 'ready',
      counts: { screens: 2, devices: 2, nodes: 4, snapshots: 0, warnings: 0 },
      timings_ms: { parse: 4, evaluate: 8, layout: 12, snapshot: 0 },
    });
    const manifest = await harness.readManifest(body);
    expect(manifest).toMatchObject({
      job_id: body.job_id,
      revision_id: revision.revisionId,
      generator_version: 'tiny',
      device_contexts: [PHONE, TABLET],
      diagnostics: [],
    });
    expect(manifest.outputs.map((output) => output.device_id)).toEqual(['d1', 'd1', 'd2', 'd2']);
    for (const output of manifest.outputs) {
      const key = `previews/${body.job_id}/${output.device_id}/${output.screen_id}/3/layout.json`;
      expect(output.layout_key).toBe(key);
      const text = await new Response((await harness.storage.get(key))?.body).text();
      expect(sha256Of(text)).toBe(output.layout_sha256);
      expect(output.bytes).toBe(text.length);
      layoutDocumentSchema.parse(JSON.parse(text));
      for (const asset of output.assets) {
        const image = await harness.storage.get(asset.key);
        expect(await new Response(image?.body).text()).toBe('not really a cat');
      }
    }
    expect(manifest.outputs.flatMap((output) => output.assets)).toHaveLength(2);
  });

  it('puts pictures that were drawn for a screen beside its layout', async () => {
    const body = await harness.build(await store({ 'home.screen': 'drawn pixels' }));
    expect(body).toMatchObject({ status: 'ready', timings_ms: { snapshot: 4 } });
    const [output] = (await harness.readManifest(body)).outputs;
    expect(output?.assets).toMatchObject([
      { asset_id: 'snapshot-1', kind: 'snapshot', sha256: sha256Of('pixels') },
    ]);
    const picture = await harness.storage.get(output?.assets[0]?.key ?? '');
    expect(picture?.contentType).toBe('image/png');
    expect(await new Response(picture?.body).text()).toBe('pixels');
  });

  it('says which screens there are when an entry is none of them', async () => {
    const body = await harness.build(
      await store({ 'home.screen': 'text hello' }),
      task({ entries: [entry('elsewhere.screen')] }),
    );
    expect(body).toMatchObject({ status: 'failed', error: { code: 'ENTRY_NOT_FOUND' } });
    expect(body.status === 'failed' && body.error.hint).toContain('home.screen');
  });

  it('builds an entry once, however often it is named', async () => {
    const revision = await store({ 'home.screen': 'text hello' });
    const body = await harness.build(
      revision,
      task({ entries: [entry('home.screen'), entry('home.screen')] }),
    );
    expect((await harness.readManifest(body)).outputs).toHaveLength(1);
  });

  it('fails with a reason when a revision has no screen, is too large, is gone or is not what it says', async () => {
    const empty = await harness.build(await store({ 'README.md': 'nothing' }));
    expect(empty).toMatchObject({ status: 'failed', error: { code: 'ENTRY_NOT_FOUND' } });

    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}.md`, '']));
    const large = await harness.build(await store(many), { tier: 'free' });
    expect(large).toMatchObject({ status: 'failed', error: { code: 'SOURCE_TOO_LARGE' } });

    const { projectId } = await store({});
    const gone = await harness.build({ projectId, revisionId: randomUUID() });
    expect(gone).toMatchObject({ status: 'failed', error: { code: 'SOURCE_INVALID' } });

    const damaged = await store({ 'home.screen': 'text damaged' });
    const blob = `projects/${damaged.projectId}/blobs/${sha256Of('text damaged')}`;
    await harness.storage.put(blob, new TextEncoder().encode('text replaced'), {
      contentType: 'text/plain',
      maxBytes: 100,
    });
    const changed = await harness.build(damaged);
    expect(changed).toMatchObject({ status: 'failed', error: { code: 'SOURCE_INVALID' } });
  });

  it('drops a job that the API does not want done', async () => {
    const asked: string[] = [];
    harness.claim = async ({ job_id }) => {
      asked.push(job_id);
      return { kind: 'dropped', reason: 'not_active' };
    };
    const jobId = await harness.add(await store({ 'home.screen': 'text hello' }));
    await eventually(async () => {
      expect(asked).toEqual([jobId]);
      expect(await harness.queue.isPending('preview', jobId)).toBe(false);
    });
    expect(await harness.queue.isPending('callbacks', `${jobId}-1`)).toBe(false);
  });

  it('puts a job back while the API is away and builds it when the API is back', async () => {
    const revision = await store({ 'home.screen': 'text hello' });
    let calls = 0;
    harness.claim = async () => {
      calls += 1;
      if (calls === 1) throw new ApiUnavailableError(null, 'the API cannot be reached');
      return { kind: 'claimed', claim: claimOf() };
    };
    const body = await harness.callbackOf(await harness.add(revision));
    expect(body.status).toBe('ready');
    expect(calls).toBe(2);
  });

  it('puts a job back at once when the API refuses this runner, and tells so', async () => {
    const revision = await store({ 'home.screen': 'text hello' });
    let calls = 0;
    harness.claim = async () => {
      calls += 1;
      if (calls === 1) throw new ApiUnavailableError(401, 'the API answered 401');
      return { kind: 'claimed', claim: claimOf() };
    };
    const body = await harness.callbackOf(await harness.add(revision));
    expect(body.status).toBe('ready');
    expect(refusals).toBe(1);
  });

  it('tells how far a build is while it takes its time', async () => {
    harness.claim = async () => ({ kind: 'claimed', claim: claimOf({ attempt: 3 }) });
    const progress: [string, JobProgress][] = [];
    const stop = await harness.queue.onProgress('preview', (...report) => progress.push(report));
    const jobId = await harness.add(await store({ 'home.screen': 'spin' }));
    const told: JobProgress = { attempt: 3, stage: 'layout', done: 0, total: 1 };
    await eventually(() => expect(progress).toContainEqual([jobId, told]));
    harness.active.cancel(jobId);
    await stop();
  });

  it('stops a running build when it is cancelled, without a callback and without harm to the next', async () => {
    harness.claim = async () => ({ kind: 'claimed', claim: claimOf() });
    const jobId = await harness.add(await store({ 'home.screen': 'spin' }));
    await eventually(() => expect(harness.active.ids()).toContain(jobId));
    expect(harness.active.cancel(jobId)).toBe(true);
    await eventually(() => expect(harness.active.ids()).not.toContain(jobId));
    expect(await harness.queue.isPending('callbacks', `${jobId}-1`)).toBe(false);
    expect((await harness.build(await store({ 'home.screen': 'text next' }))).status).toBe('ready');
  });
});

it('spreads a large job over idle engines with the same result, and leaves them to jobs that wait', async () => {
  const harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder', engines: 3 });
  const files = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [
      `${index}.screen`,
      index % 8 === 7 ? 'throw' : `text ${index}`,
    ]),
  );
  const revision = await storeRevision(harness.storage, files);
  const bodies = await Promise.all([
    harness.build(revision),
    harness.build(revision),
    harness.build(revision),
  ]);
  const manifests = await Promise.all(bodies.map((body) => harness.readManifest(body)));
  const shape = manifests.map(({ outputs, diagnostics }) => ({
    outputs: outputs.map((output) => [output.screen_id, output.layout_sha256]),
    diagnostics: diagnostics.map(({ code, file }) => [code, file]),
  }));
  expect(shape[0]?.outputs).toHaveLength(21);
  expect(shape[0]?.diagnostics.map(([, file]) => file)).toEqual(['7.screen', '15.screen', '23.screen']);
  expect(shape[1]).toEqual(shape[0]);
  expect(shape[2]).toEqual(shape[0]);
  await harness.close();
});

describe('what a preview job logs', () => {
  it('holds no source text', async () => {
    const harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder' });
    const marker = 'a-line-of-somebodys-source';
    await harness.build(
      await storeRevision(harness.storage, { 'a.screen': `text ${marker}`, 'b.screen': `throw ${marker}` }),
    );
    await harness.close();
    expect(harness.logs.lines().length).toBeGreaterThan(0);
    expect(harness.logs.lines().filter((line) => line.includes(marker))).toEqual([]);
  });
});
