import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimResponse } from '../../../src/contracts/worker-calls.ts';
import { eventually } from '../../testing/eventually.ts';
import {
  baseOf,
  claimOf,
  PHONE,
  type PreviewHarness,
  startPreviewHarness,
} from '../testing/preview-harness.ts';
import { type StoredRevision, storeRevision } from '../testing/store-revision.ts';

let harness: PreviewHarness;
beforeAll(async () => {
  harness = await startPreviewHarness({ backend: 'postgres', storage: 'folder' });
  // Its engine is loaded from then on.
  await harness.build(await storeRevision(harness.storage, { 'first.screen': 'text first' }));
});
afterAll(() => harness.close());

/** What the engine is asked while `work` runs; `isAsked` resolves with the first of a kind. */
async function watchEngine<Result>(
  work: (isAsked: (operation: string) => Promise<void>) => Promise<Result>,
): Promise<{ result: Result; calls: string[] }> {
  const calls: string[] = [];
  const waiting = new Map<string, () => void>();
  const onStep = (message: unknown) => {
    const step = typeof message === 'object' && message !== null && 'name' in message ? message.name : '';
    const operation = /^asks the engine to (.+)$/.exec(String(step))?.[1];
    if (operation === undefined) return;
    calls.push(operation);
    waiting.get(operation)?.();
  };
  subscribe('hivesync:step', onStep);
  try {
    const isAsked = (operation: string) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.set(operation, resolve);
      return calls.includes(operation) ? Promise.resolve() : promise;
    };
    return { result: await work(isAsked), calls };
  } finally {
    unsubscribe('hivesync:step', onStep);
  }
}

it('has an edited file opened in an engine before the API has answered the claim', async () => {
  const revision = await storeRevision(harness.storage, { 'home.screen': 'text hello' });
  const { result, calls } = await watchEngine(async (isAsked) => {
    const opened = isAsked('open');
    harness.claim = async () => {
      await opened;
      return { kind: 'claimed', claim: claimOf() };
    };
    return harness.callbackOf(await harness.add(revision));
  });
  expect(result).toMatchObject({ status: 'ready' });
  expect(calls.filter((operation) => operation === 'open')).toHaveLength(1);
});

describe('an edit of what this runner built before', () => {
  const APP = { 'home.screen': 'text hello', 'menu.screen': 'text coffee' };
  let first: StoredRevision;
  let base: ClaimResponse['base'];
  beforeAll(async () => {
    first = await storeRevision(harness.storage, APP);
    base = baseOf(await harness.build(first), first);
  });

  /** The edit's outputs and the engine's calls, when the API gives the job away only after the first layout was asked for. */
  async function buildLate(text: string, changes: Partial<ClaimResponse>) {
    const edited = await storeRevision(
      harness.storage,
      { ...APP, 'home.screen': `text ${text}` },
      first.projectId,
    );
    const { result, calls } = await watchEngine(async (isAsked) => {
      const asked = isAsked('layout');
      harness.claim = async () => {
        await asked;
        return { kind: 'claimed', claim: claimOf({ base, ...changes }) };
      };
      return harness.callbackOf(await harness.add(edited));
    });
    const outputs = await harness.readOutputs(await harness.readManifest(result));
    const full = await harness.readManifest(await harness.build(edited, changes));
    expect(outputs).toEqual(await harness.readOutputs(full));
    return calls.filter((operation) => operation === 'layout');
  }

  it('is laid out before the API has answered, and not again', async () => {
    expect(await buildLate('goodbye', {})).toHaveLength(1);
  });

  it('is laid out as the job asks for when that is something else', async () => {
    const task = { ...claimOf().task, devices: [{ ...PHONE, width: 320 }] };
    // Foreseen for the device of before; both screens for the one that is asked for, which has none to copy.
    expect(await buildLate('farewell', { task })).toHaveLength(3);
  });

  it('ends with what the engine says of it, though that was asked before', async () => {
    const edited = await storeRevision(harness.storage, { ...APP, 'home.screen': 'crash' }, first.projectId);
    const { result } = await watchEngine(async (isAsked) => {
      const asked = isAsked('layout');
      harness.claim = async () => {
        await asked;
        return { kind: 'claimed', claim: claimOf({ base }) };
      };
      return harness.callbackOf(await harness.add(edited));
    });
    expect(result).toMatchObject({ status: 'ready', counts: { screens: 1, warnings: 1 } });
  });
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
