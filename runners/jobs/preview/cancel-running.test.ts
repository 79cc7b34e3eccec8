import { afterAll, beforeAll, expect, it } from 'vitest';
import { CANCEL_CHANNEL } from '../../../src/contracts/queues.ts';
import { describeEachQueue } from '../../../src/testing/test-queue.ts';
import { HEARTBEAT } from '../../../src/testing/test-runner.ts';
import { eventually } from '../../testing/eventually.ts';
import { listenForCancels } from '../listen-for-cancels.ts';
import { createOrders } from '../obey-orders.ts';
import { claimOf, type PreviewHarness, startPreviewHarness } from '../testing/preview-harness.ts';
import { storeRevision } from '../testing/store-revision.ts';

/** Far beyond what a test waits for: only the cancel can end the engine's endless loop. */
const ENGINE_TIMEOUT_MS = 300_000;

describeEachQueue('a cancelled job whose only engine is busy', (backend) => {
  let harness: PreviewHarness;
  beforeAll(async () => {
    harness = await startPreviewHarness({ backend, storage: 'folder', engineTimeoutMs: ENGINE_TIMEOUT_MS });
  });
  afterAll(() => harness.close());

  async function startBusyJob(): Promise<string> {
    harness.claim = async () => ({ kind: 'claimed', claim: claimOf() });
    const evaluating = Promise.withResolvers<void>();
    const stop = await harness.queue.onProgress('preview', (_jobId, { stage }) => {
      if (stage === 'layout') evaluating.resolve();
    });
    const revision = await storeRevision(harness.storage, { 'a.screen': 'text first', 'b.screen': 'spin' });
    const jobId = await harness.add(revision);
    await evaluating.promise;
    await stop();
    return jobId;
  }

  async function expectStopped(jobId: string): Promise<void> {
    await eventually(() => expect(harness.active.ids()).not.toContain(jobId));
    const next = await harness.build(await storeRevision(harness.storage, { 'a.screen': 'text next' }));
    expect(next.status).toBe('ready');
    expect(await harness.queue.isPending('preview', jobId)).toBe(false);
  }

  it('stops when its cancel is published, and leaves the engine to the next', async () => {
    const elsewhere = await harness.queue.connect();
    const stopListening = await listenForCancels(harness.queue, harness.active, harness.logs.log);
    const jobId = await startBusyJob();
    await elsewhere.publish(CANCEL_CHANNEL, JSON.stringify({ job_id: jobId }));
    await expectStopped(jobId);
    await stopListening();
  });

  it('stops when a heartbeat’s answer names it, where the published word is not heard', async () => {
    const intake = {
      open: true,
      held: false,
      start: async () => {},
      hold: async () => {},
      stop: async () => {},
    };
    const { active, logs } = harness;
    const obey = createOrders({ intake, active, log: logs.log, isStopping: () => false });
    const jobId = await startBusyJob();
    const elsewhere = await harness.queue.connect();
    await elsewhere.publish(CANCEL_CHANNEL, JSON.stringify({ job_id: jobId }));
    expect(active.ids()).toContain(jobId);
    await obey({ state: 'active', cancel: [jobId] }, { ...HEARTBEAT, active_jobs: active.ids() });
    await expectStopped(jobId);
  });
});
