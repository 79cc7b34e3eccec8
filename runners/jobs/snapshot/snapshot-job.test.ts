import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { layoutDocumentSchema } from '../../../src/contracts/layout-document.ts';
import { buildStateKey } from '../../../src/contracts/storage-keys.ts';
import type { CallbackBody } from '../../../src/contracts/worker-calls.ts';
import { describeEachQueue } from '../../../src/testing/test-queue.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { eventually } from '../../testing/eventually.ts';
import { claimOf, type PreviewHarness, startPreviewHarness } from '../testing/preview-harness.ts';
import { storeRevision } from '../testing/store-revision.ts';

type Claim = ApiClient['claim'];
type Draws = ApiClient['claimDrawing'];

describeEachQueue('pictures that are left to others', (backend) => {
  let harness: PreviewHarness;
  let claims: Parameters<Claim>[0][] = [];

  beforeAll(async () => {
    const storage = backend === 'redis' ? 's3' : 'folder';
    harness = await startPreviewHarness({
      backend,
      storage,
      engineTimeoutMs: 8_000,
      engines: 2,
      handOverPixels: 0,
    });
  });
  afterAll(() => harness.close());
  beforeEach(() => {
    claims = [];
    harness.claim = claim;
    harness.claimDrawing = onceParked(async () => ({ kind: 'claimed', claim: claimOf() }));
  });

  /** Children that end before their parent waits for them are not waited for: here they begin when it does. */
  const onceParked =
    (answer: Draws): Draws =>
    async (request, call) => {
      await eventually(async () => expect((await harness.queue.counts('preview')).active).toBe(0));
      return answer(request, call);
    };

  const claim: Claim = async (request) => {
    claims.push(request);
    const continued = request.may_continue === true;
    return { kind: 'claimed', claim: claimOf({ continued }) };
  };
  const claimsAsked = () => claims.map((request) => request.may_continue ?? false);
  const dropped = async () => ({ kind: 'dropped', reason: 'not_active' }) as const;
  const add = async (...screens: string[]) => {
    const files = Object.fromEntries(screens.map((text, index) => [`s${index}.screen`, text]));
    return harness.add(await storeRevision(harness.storage, files));
  };
  const textAt = async (key: string) => new Response((await harness.storage.get(key))?.body).text();

  async function documentsOf(body: CallbackBody) {
    const { outputs } = await harness.readManifest(body);
    const texts = await Promise.all(outputs.map(({ layout_key }) => textAt(layout_key)));
    return texts.map((text) => layoutDocumentSchema.parse(JSON.parse(text)));
  }

  it('are drawn by children, and named when the job is delivered again', async () => {
    const body = await harness.callbackOf(await add('left a b', 'text hello'));
    expect(body).toMatchObject({ status: 'ready', attempt: 1, counts: { screens: 2, warnings: 0 } });
    expect(body.timings_ms).toMatchObject({ parse: 2, snapshot: 10 });
    expect(claimsAsked()).toEqual([false, true]);
    const { outputs } = await harness.readManifest(body);
    const drawn = outputs.flatMap(({ assets }) => assets);
    expect(drawn.map(({ asset_id }) => asset_id)).toEqual(['snapshot-a', 'snapshot-b']);
    expect(await Promise.all(drawn.map(({ key }) => textAt(key)))).toEqual(['a', 'b']);
    const children = (await documentsOf(body)).flatMap(({ root }) => root.children);
    expect(children.map(({ props }) => props.asset_id)).toEqual(['snapshot-a', 'snapshot-b']);
  });

  it('become placeholders with a warning when they cannot be drawn, take too long or end their engine', async () => {
    const body = await harness.callbackOf(await add('left a spoilt', 'left b killed', 'left spin'));
    expect(body).toMatchObject({ status: 'ready', counts: { screens: 3, warnings: 3 } });
    const documents = await documentsOf(body);
    expect(documents.flatMap(({ assets }) => Object.keys(assets)).toSorted()).toEqual([
      'snapshot-a',
      'snapshot-b',
    ]);
    for (const { diagnostics } of documents) {
      expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'SNAPSHOT_FAILED' }]);
    }
    // What failed for a reason of its own is kept for later builds; what nobody could draw is tried again by them.
    const { reuse, outputs } = await harness.readManifest(body);
    const kept = reuse?.screens.map(({ output }) => outputs[output]?.screen_name);
    expect(kept).toEqual(['s0.screen']);
  });

  it('are not drawn when nobody wants them any more, and the job is dropped', async () => {
    harness.claimDrawing = onceParked(dropped);
    harness.claim = async (request, call) => (claims.length > 0 ? dropped() : claim(request, call));
    const jobId = await add('left a b');
    await eventually(async () => expect(await harness.queue.isPending('preview', jobId)).toBe(false));
    expect(claims).toHaveLength(1);
    expect(await harness.storage.head(`previews/${jobId}/manifest.1.json`)).toBeNull();
  });

  it('stop at once when the job is cancelled while it waits', async () => {
    harness.claim = async (request, call) => (claims.length > 0 ? dropped() : claim(request, call));
    harness.claimDrawing = async () => {
      // Those that had not begun yet are refused by the API.
      harness.claimDrawing = dropped;
      return { kind: 'claimed', claim: claimOf() };
    };
    const jobId = await add('left spin a b c');
    await eventually(async () => {
      expect((await harness.queue.counts('snapshot')).active).toBeGreaterThan(0);
      expect((await harness.queue.counts('preview')).active).toBe(0);
    });
    expect(harness.active.cancel(jobId)).toBe(true);
    await eventually(async () => expect(await harness.queue.isPending('preview', jobId)).toBe(false));
    expect(harness.active.ids()).toEqual([]);
  });

  it('are asked for under a new attempt when what was made before is gone', async () => {
    harness.claim = async (request, call) => {
      const { job_id } = request;
      const key = buildStateKey(job_id, 1);
      if (request.may_continue === true) await harness.storage.delete([key]);
      const answer = await claim(request, call);
      return claims.length < 3 || answer.kind === 'dropped'
        ? answer
        : { kind: 'claimed', claim: claimOf({ attempt: 2, continued: claims.length > 3 }) };
    };
    const body = await harness.callbackOf(await add('left a'));
    expect(body).toMatchObject({ status: 'ready', attempt: 2 });
    expect(claimsAsked().slice(0, 4)).toEqual([false, true, false, true]);
  });

  it('are drawn with their screen when too little time is left to hand them over', async () => {
    harness.claim = async () => ({ kind: 'claimed', claim: claimOf({ time_left_ms: 30_000 }) });
    const body = await harness.callbackOf(await add('drawn pixels'));
    expect(body).toMatchObject({ status: 'ready', timings_ms: { snapshot: 4 } });
  });
});
