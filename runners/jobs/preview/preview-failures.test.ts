import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ObjectStorage, StorageError } from '../../../src/platform/storage/object-storage.ts';
import { claimOf, PHONE, type PreviewHarness, startPreviewHarness } from '../testing/preview-harness.ts';
import { storeRevision } from '../testing/store-revision.ts';

describe('a preview job whose screens fail', () => {
  let harness: PreviewHarness;
  beforeAll(async () => {
    harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder', engineTimeoutMs: 2_000 });
  });
  afterAll(() => harness.close());
  const task = (changes: object) => ({ task: { ...claimOf().task, ...changes } });
  const store = (files: Record<string, string>) => storeRevision(harness.storage, files);

  it('is ready with the screens that could be built and names the others in the manifest', async () => {
    const files = {
      'a.screen': 'text fine',
      'b.screen': 'throw',
      'c.screen': 'malformed',
      'd.screen': 'large 200000',
    };
    const body = await harness.build(await store(files));
    const manifest = await harness.readManifest(body);
    expect(manifest.outputs.map((output) => output.screen_name)).toEqual(['a.screen']);
    expect(manifest.diagnostics.map(({ code, file, severity }) => [severity, code, file])).toEqual([
      ['error', 'SCREEN_FAILED', 'b.screen'],
      ['error', 'SCREEN_FAILED', 'c.screen'],
      ['error', 'SCREEN_TOO_LARGE', 'd.screen'],
    ]);
    expect(body.counts.warnings).toBe(3);
  });

  it('survives screens that loop, crash and exhaust, and builds the ones after them', async () => {
    const files = { 'a.screen': 'spin', 'b.screen': 'crash', 'c.screen': 'text after' };
    const devices = [PHONE, { ...PHONE, device_id: 'd2' }];
    const manifest = await harness.readManifest(await harness.build(await store(files), task({ devices })));
    expect(manifest.outputs.map((output) => output.screen_name)).toEqual(['c.screen', 'c.screen']);
    // Told once: what looped on one device is not tried on the next.
    expect(manifest.diagnostics.map(({ code }) => code)).toEqual(['SCREEN_TIMEOUT', 'SCREEN_CRASHED']);
    expect(manifest.diagnostics[0]?.message).toContain('d1, d2');
  });

  it.each([
    ['spin', 'TIMEOUT'],
    ['crash', 'INTERNAL'],
    ['invalid', 'SOURCE_INVALID'],
    ['large 200000', 'OUTPUT_TOO_LARGE'],
  ])('fails as a whole when no screen can be built: %s is %s', async (source, code) => {
    const body = await harness.build(await store({ 'only.screen': source }));
    expect(body).toMatchObject({ status: 'failed', error: { code } });
  });

  it('fails as a whole when its only screen takes more memory than there is', async () => {
    const roomy = await startPreviewHarness({
      backend: 'postgres',
      storage: 'folder',
      engineTimeoutMs: 120_000,
      engineHeapMegabytes: 64,
    });
    const body = await roomy.build(await storeRevision(roomy.storage, { 'only.screen': 'exhaust' }));
    expect(body).toMatchObject({ status: 'failed', error: { code: 'OUT_OF_MEMORY' } });
    await roomy.close();
  });

  it('is done again, alone, when its engine was ended from outside', async () => {
    const entries = (file: string) => [{ file, export: 'default' }];
    const alone: (boolean | undefined)[] = [];
    harness.claim = async ({ delivery }) => {
      alone.push(delivery?.alone);
      const file = alone.length === 1 ? 'a.screen' : 'b.screen';
      const { task } = claimOf();
      return {
        kind: 'claimed',
        claim: claimOf({ attempt: alone.length, task: { ...task, entries: entries(file) } }),
      };
    };
    const revision = await store({ 'a.screen': 'killed', 'b.screen': 'text fine' });
    const body = await harness.callbackOf(await harness.add(revision));
    expect(body).toMatchObject({ status: 'ready', attempt: 2 });
    expect(alone).toEqual([false, true]);
  });

  it('fails with a reason when its engine is ended from outside a second time', async () => {
    const body = await harness.build(await store({ 'only.screen': 'killed' }));
    expect(body).toMatchObject({
      status: 'failed',
      error: { code: 'INTERNAL', message: expect.stringContaining('from outside') },
    });
  });

  it('refuses assets that are no file of the revision', async () => {
    const body = await harness.build(await store({ 'home.screen': 'foreign' }));
    expect(body).toMatchObject({ status: 'failed', error: { code: 'INTERNAL' } });
  });

  it('refuses a picture that is not the one the layout names', async () => {
    const body = await harness.build(await store({ 'home.screen': 'forged pixels' }));
    expect(body).toMatchObject({ status: 'failed', error: { code: 'INTERNAL' } });
  });

  it('ends a build that is out of time while there is time to report it', async () => {
    const body = await harness.build(await store({ 'a.screen': 'spin', 'b.screen': 'spin' }), {
      time_left_ms: 5_200,
    });
    expect(body).toMatchObject({ status: 'failed', error: { code: 'TIMEOUT' } });
    expect(body.status === 'failed' && body.error.message).toContain('job of its size');
  });
});

describe('a preview job whose uploads fail', () => {
  let harness: PreviewHarness;
  /** How many of the next uploads fail, and how often each was tried. */
  const uploads = { failing: 0, tried: new Map<string, number>() };
  beforeAll(async () => {
    const storageOfJobs = (storage: ObjectStorage): ObjectStorage => ({
      ...storage,
      async put(key, body, options) {
        uploads.tried.set(key, (uploads.tried.get(key) ?? 0) + 1);
        if (uploads.failing === 0) return storage.put(key, body, options);
        uploads.failing -= 1;
        throw new StorageError('unavailable', 'storage does not answer');
      },
    });
    harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder', storageOfJobs });
  });
  afterAll(() => harness.close());

  async function buildWith(failing: number) {
    Object.assign(uploads, { failing, tried: new Map() });
    return harness.build(await storeRevision(harness.storage, { 'only.screen': 'text fine' }));
  }

  it('is ready when an upload is taken the second time', async () => {
    expect(await buildWith(1)).toMatchObject({ status: 'ready' });
  });

  it('fails as STORAGE_UNAVAILABLE when it is not taken then either, and is not tried for ever', async () => {
    expect(await buildWith(1_000)).toMatchObject({
      status: 'failed',
      error: { code: 'STORAGE_UNAVAILABLE', hint: expect.stringContaining('again in a minute') },
    });
    expect(new Set(uploads.tried.values())).toEqual(new Set([2]));
  });
});
