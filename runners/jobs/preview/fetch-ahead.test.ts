import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { claimOf, type PreviewHarness, startPreviewHarness } from '../testing/preview-harness.ts';
import { storeRevision } from '../testing/store-revision.ts';

let harness: PreviewHarness;
beforeAll(async () => {
  harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder' });
});
afterAll(() => harness.close());

it('has an edited file on this machine before the API has answered the claim', async () => {
  const answer = Promise.withResolvers<void>();
  harness.claim = async () => {
    await answer.promise;
    return { kind: 'claimed', claim: claimOf() };
  };
  const revision = await storeRevision(harness.storage, { 'home.screen': 'text hello' });
  const jobId = await harness.add(revision);
  await eventually(async () => expect(await harness.cachedBlobs()).toHaveLength(1));
  answer.resolve();
  expect(await harness.callbackOf(jobId)).toMatchObject({ status: 'ready' });
});

it('leaves a whole project to be fetched when it is needed, and a job that is dropped alone', async () => {
  const before = await harness.cachedBlobs();
  harness.claim = async () => ({ kind: 'dropped', reason: 'not_active' });
  const files = Array.from({ length: 5 }, (_, index) => [`${index}.screen`, `text number ${index}`]);
  const jobId = await harness.add(await storeRevision(harness.storage, Object.fromEntries(files)));
  await eventually(async () => expect(await harness.queue.isPending('preview', jobId)).toBe(false));
  expect(await harness.cachedBlobs()).toEqual(before);
});
