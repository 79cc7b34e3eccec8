import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewPrefix } from '../../../src/contracts/storage-keys.ts';
import type { CallbackBody, PreviewTask } from '../../../src/contracts/worker-calls.ts';
import { describeEachQueue } from '../../../src/testing/test-queue.ts';
import {
  baseOf,
  claimOf,
  PHONE,
  type PreviewHarness,
  startPreviewHarness,
  TABLET,
} from '../testing/preview-harness.ts';
import { type StoredRevision, storeRevision } from '../testing/store-revision.ts';

const APP = {
  'home.screen': 'text hello',
  'menu.screen': 'text coffee',
  'photo.screen': 'image cat.png',
  'cat.png': 'a cat',
};

describeEachQueue('a build after an edit', (backend) => {
  let harness: PreviewHarness;
  let first: StoredRevision;
  let earlier: CallbackBody;
  beforeAll(async () => {
    harness = await startPreviewHarness({ backend, storage: backend === 'redis' ? 's3' : 'folder' });
    first = await storeRevision(harness.storage, APP);
    earlier = await harness.build(first);
  });
  afterAll(() => harness.close());

  const devices = (...list: PreviewTask['devices']) => ({
    task: { ...claimOf().task, platform: 'both' as const, devices: list },
  });

  /** Builds these files of the same project with the first build as its base, and without one. */
  async function rebuild(
    files: Readonly<Record<string, string>>,
    changes: Parameters<typeof claimOf>[0] = {},
  ) {
    const revision = await storeRevision(harness.storage, files, first.projectId);
    const body = await harness.build(revision, { base: baseOf(earlier, first), ...changes });
    const manifest = await harness.readManifest(body);
    const full = await harness.readManifest(await harness.build(revision, changes));
    const copied = manifest.outputs.filter((output) => output.copied_from !== null);
    expect(await harness.readOutputs(manifest)).toEqual(await harness.readOutputs(full));
    expect(copied.every((output) => output.copied_from === earlier.job_id)).toBe(true);
    return { body, manifest, copied: copied.map((output) => output.screen_name) };
  }

  it('copies every screen that the edit does not touch, and counts it', async () => {
    const { body, copied } = await rebuild({ ...APP, 'home.screen': 'text goodbye' });
    expect(copied.sort()).toEqual(['menu.screen', 'photo.screen']);
    expect(body).toMatchObject({
      counts: { screens: 3, nodes: 3 },
      timings_ms: { parse: 1, evaluate: 2, layout: 3 },
    });
  });

  it('lays out again what shows a changed file', async () => {
    expect((await rebuild({ ...APP, 'cat.png': 'another cat' })).copied).not.toContain('photo.screen');
  });

  it('finds the screens again when one was added, and forgets one that was deleted', async () => {
    const { 'menu.screen': _menu, ...rest } = APP;
    const { manifest, copied } = await rebuild({ ...rest, 'cart.screen': 'text empty' });
    expect(manifest.outputs.map((output) => output.screen_name).sort()).toEqual([
      'cart.screen',
      'home.screen',
      'photo.screen',
    ]);
    expect(copied.sort()).toEqual(['home.screen', 'photo.screen']);
  });

  it('takes no engine when nothing has changed', async () => {
    const { body, copied } = await rebuild(APP);
    expect(copied).toHaveLength(3);
    expect(body.timings_ms).toMatchObject({ parse: 0, evaluate: 0, layout: 0 });
  });

  it('can itself be copied from', async () => {
    const revision = await storeRevision(harness.storage, APP, first.projectId);
    const second = await harness.build(revision, { base: baseOf(earlier, first) });
    const third = await harness.build(revision, { base: baseOf(second, revision) });
    const { outputs } = await harness.readManifest(third);
    expect(outputs.map((output) => output.copied_from)).toEqual(Array(3).fill(second.job_id));
  });

  it('copies for a device that was built before under another number, and lays out for a new one', async () => {
    const tablet = { ...TABLET, device_id: 'd1' };
    const { manifest } = await rebuild(APP, devices(tablet, { ...PHONE, device_id: 'd2' }));
    const places = manifest.outputs.map(({ device_id, copied_from }) => [device_id, copied_from !== null]);
    expect(places).toEqual([...Array(3).fill(['d1', false]), ...Array(3).fill(['d2', true])]);
  });

  it.each([
    ['other flags', { task: { ...claimOf().task, flags: { bare: true } } }],
    [
      'other sensors',
      { task: { ...claimOf().task, sensor_flags: { ...claimOf().task.sensor_flags, camera: true } } },
    ],
  ])('copies nothing that was built with %s', async (_, changes) => {
    expect((await rebuild(APP, changes)).copied).toEqual([]);
  });

  it('copies nothing larger than the tier allows by now', async () => {
    const revision = await storeRevision(harness.storage, APP, first.projectId);
    const limits = { ...claimOf().limits, layout_bytes_per_screen: 10 };
    const body = await harness.build(revision, { base: baseOf(earlier, first), limits });
    expect(body).toMatchObject({ status: 'failed', error: { code: 'OUTPUT_TOO_LARGE' } });
  });

  it('lays out what can no longer be copied because the earlier build is being deleted', async () => {
    const gone = await harness.build(first);
    const { outputs } = await harness.readManifest(gone);
    const [lost, half] = outputs.filter(({ assets }) => assets.length === 0);
    const photo = outputs.find(({ assets }) => assets.length > 0);
    if (lost === undefined || half === undefined || photo === undefined)
      throw new Error('screens are missing');
    const keys = [lost.layout_key, ...photo.assets.map((asset) => asset.key)];
    await harness.storage.delete(keys);
    const body = await harness.build(first, { base: baseOf(gone, first) });
    const manifest = await harness.readManifest(body);
    const copied = manifest.outputs.filter((output) => output.copied_from !== null);
    expect(copied.map((output) => output.screen_id)).toEqual([half.screen_id]);
    const full = await harness.readManifest(earlier);
    expect(await harness.readOutputs(manifest)).toEqual(await harness.readOutputs(full));
  });
});

describe('a build whose earlier build cannot be used', () => {
  let harness: PreviewHarness;
  beforeAll(async () => {
    harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder' });
  });
  afterAll(() => harness.close());

  it.each([
    ['is gone', (base: ReturnType<typeof baseOf>) => harness.storage.delete([base.manifest_key])],
    ['has other bytes than named', (base: ReturnType<typeof baseOf>) => put(base.manifest_key, '{}')],
  ])('is a full one: its manifest %s', async (_, damage) => {
    const revision = await storeRevision(harness.storage, { ...APP, 'more.screen': 'text unseen' });
    const base = baseOf(await harness.build(revision), revision);
    await damage(base);
    const unknown = { ...base, manifest_sha256: 'a'.repeat(64) };
    const { outputs } = await harness.readManifest(await harness.build(revision, { base: unknown }));
    expect(outputs.map((output) => output.copied_from)).toEqual(Array(4).fill(null));
  });

  it('is a full one when all its objects are gone', async () => {
    const revision = await storeRevision(harness.storage, APP);
    const body = await harness.build(revision);
    const keys: string[] = [];
    for await (const { key } of harness.storage.list(previewPrefix(body.job_id))) keys.push(key);
    await harness.storage.delete(keys);
    const again = await harness.build(revision, { base: baseOf(body, revision) });
    const { outputs } = await harness.readManifest(again);
    expect(outputs.map((output) => output.copied_from)).toEqual(Array(3).fill(null));
  });

  function put(key: string, content: string) {
    const bytes = new TextEncoder().encode(content);
    return harness.storage.put(key, bytes, { contentType: 'application/json', maxBytes: 100 });
  }
});
