import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutDocumentSchema } from '../../src/contracts/layout-document.ts';
import type { CallbackBody } from '../../src/contracts/worker-calls.ts';
import { claimOf, type PreviewHarness, startPreviewHarness } from '../jobs/testing/preview-harness.ts';
import { type StoredRevision, storeRevision } from '../jobs/testing/store-revision.ts';
import { screen } from './testing/hostile-case.ts';
import { HOSTILE_CORPUS } from './testing/hostile-corpus.ts';

/** None of this source needs time to be stopped; a busy machine does. */
const PATIENCE_MS = 60_000;

describe('a runner that builds hostile source', () => {
  let harness: PreviewHarness;
  let peaceful: StoredRevision;

  beforeAll(async () => {
    harness = await startPreviewHarness({
      backend: 'postgres',
      storage: 'folder',
      engines: 2,
      engineEntry: new URL('../engine-host/child.ts', import.meta.url),
      engineHeapMegabytes: 300,
      engineTimeoutMs: PATIENCE_MS,
    });
    const task = { ...claimOf().task, entries: [{ file: 'Screen.tsx', export: 'default' }] };
    harness.claim = async () => ({
      kind: 'claimed',
      claim: claimOf({ task, time_left_ms: 10 * PATIENCE_MS }),
    });
    const source = screen('return <Text>{[1, 2].map((n) => n + 1).join("-")}</Text>;');
    peaceful = await storeRevision(harness.storage, { 'Screen.tsx': source });
  });
  afterAll(() => harness.close());

  const build = async (revision: StoredRevision) => harness.callbackOf(await harness.add(revision));

  async function readScreen(body: CallbackBody): Promise<string> {
    const [text = ''] = (await harness.readOutputs(await harness.readManifest(body))).values();
    return text;
  }

  /** The codes of the screen's diagnostics, or why there is no screen. */
  async function toldBy(body: CallbackBody): Promise<string> {
    if (body.status === 'failed') return body.error.message;
    const { diagnostics } = layoutDocumentSchema.parse(JSON.parse(await readScreen(body)));
    return diagnostics.map(({ code }) => code).join();
  }

  describe.each(Object.entries(HOSTILE_CORPUS))('%s', (_kind, cases) => {
    it.each(Object.entries(cases))(
      '%s: ends as it must, and another job beside it is ready',
      async (_name, { files, ends, tells = [] }) => {
        const revision = await storeRevision(harness.storage, files);
        const [hostile, other] = await Promise.all([build(revision), build(peaceful)]);
        expect(hostile.status === 'ready' ? 'ready' : hostile.error.code).toBe(ends);
        const told = await toldBy(hostile);
        for (const word of tells) expect(told).toContain(word);
        expect(other.status).toBe('ready');
        expect(await readScreen(other)).toContain('"2-3"');
      },
      2 * PATIENCE_MS,
    );
  });

  it('is the same runner as before, unharmed', () => {
    const crashed = harness.logs.entries().filter(({ kind }) => kind === 'crashed');
    expect(crashed).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
