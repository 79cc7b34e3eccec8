import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { claimOf, type PreviewHarness, startPreviewHarness } from '../testing/preview-harness.ts';
import { storeRevision } from '../testing/store-revision.ts';

let harness: PreviewHarness;
beforeAll(async () => {
  harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder' });
  // Its engine is loaded from then on.
  await harness.build(await storeRevision(harness.storage, { 'first.screen': 'text first' }));
});
afterAll(() => harness.close());

it('has an edited file opened in an engine before the API has answered the claim', async () => {
  const calls: string[] = [];
  const { promise: opened, resolve: onOpened } = Promise.withResolvers<void>();
  const onStep = (message: unknown) => {
    const step = typeof message === 'object' && message !== null && 'name' in message ? message.name : '';
    calls.push(String(step));
    if (step === 'asks the engine to open') onOpened();
  };
  subscribe('hivesync:step', onStep);
  harness.claim = async () => {
    await opened;
    calls.push('is given the job');
    return { kind: 'claimed', claim: claimOf() };
  };
  const revision = await storeRevision(harness.storage, { 'home.screen': 'text hello' });
  const body = await harness.callbackOf(await harness.add(revision));
  unsubscribe('hivesync:step', onStep);
  expect(body).toMatchObject({ status: 'ready' });
  expect(calls.filter((step) => step === 'asks the engine to open')).toHaveLength(1);
});

it('leaves a whole project to be fetched when it is needed, and a job that is dropped alone', async () => {
  const before = await harness.cachedBlobs();
  harness.claim = async () => ({ kind: 'dropped', reason: 'not_active' });
  const files = Array.from({ length: 5 }, (_, index) => [`${index}.screen`, `text number ${index}`]);
  const jobId = await harness.add(await storeRevision(harness.storage, Object.fromEntries(files)));
  await eventually(async () => expect(await harness.queue.isPending('preview', jobId)).toBe(false));
  expect(await harness.cachedBlobs()).toEqual(before);
});

it('gives the engine of a job that is dropped to the next one', async () => {
  harness.claim = async () => ({ kind: 'dropped', reason: 'not_active' });
  const dropped = await storeRevision(harness.storage, { 'home.screen': 'text unwanted' });
  const jobId = await harness.add(dropped);
  await eventually(async () => expect(await harness.queue.isPending('preview', jobId)).toBe(false));
  const wanted = await storeRevision(harness.storage, { 'home.screen': 'text wanted' });
  expect(await harness.build(wanted)).toMatchObject({ status: 'ready' });
});
