import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../testing/manual-clock.ts';
import { createGatherer } from './gather.ts';

interface Item {
  readonly id: string;
  readonly subject: string;
}

const itemOf = (id: string, subject = id): Item => ({ id, subject });
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Gathers into `batches`; an item whose id begins with `bad` cannot be written, alone or with others. */
function open({ waitMs = 200, atMost = 100, isFaultOfOne = true } = {}) {
  const clock = new ManualClock();
  const hurry = new AbortController();
  const batches: string[][] = [];
  const gather = createGatherer<Item, string>({
    identityOf: ({ id }) => id,
    subjectOf: ({ subject }) => subject,
    waitMs,
    quietMs: 1_000,
    atMost,
    clock,
    hurry: hurry.signal,
    isFaultOfOne: () => isFaultOfOne,
    async write(items) {
      batches.push(items.map(({ id }) => id));
      await settled();
      if (items.some(({ id }) => id.startsWith('bad'))) throw new Error('not writable');
      return items.map(({ id }) => `${id} written`);
    },
  });
  return { clock, hurry, batches, gather };
}

describe('gathering', () => {
  it('writes the first at once, and then what comes at about the same time together, until it is quiet again', async () => {
    const { clock, batches, gather } = open();
    expect(await gather(itemOf('a'))).toBe('a written');
    const others = ['b', 'c', 'd'].map((id) => gather(itemOf(id)));
    await settled();
    expect(batches).toEqual([['a']]);
    clock.advance(200);
    expect(await Promise.all(others)).toEqual(['b written', 'c written', 'd written']);
    expect(batches).toEqual([['a'], ['b', 'c', 'd']]);
    clock.advance(999);
    const expected = ['e', 'f'].map((id) => gather(itemOf(id)));
    clock.advance(200);
    await Promise.all(expected);
    clock.advance(1_000);
    await gather(itemOf('g'));
    expect([batches.slice(2), clock.pending]).toEqual([[['e', 'f'], ['g']], 0]);
  });

  it('waits no longer when the process is to end', async () => {
    const { hurry, batches, gather } = open();
    await gather(itemOf('a'));
    const late = gather(itemOf('b'));
    hurry.abort();
    expect(await late).toBe('b written');
    expect(await gather(itemOf('c'))).toBe('c written');
    expect(batches).toEqual([['a'], ['b'], ['c']]);
  });

  it('leaves nothing behind with the process’s end to come, however many batches there were', async () => {
    const { clock, hurry, gather } = open();
    await gather(itemOf('a'));
    for (const id of ['b', 'c', 'd']) {
      const written = gather(itemOf(id));
      clock.advance(200);
      await written;
    }
    expect([getEventListeners(hurry.signal, 'abort').length, clock.pending]).toEqual([0, 0]);
  });

  it('lets one that cannot be written fail alone', async () => {
    const { clock, gather } = open();
    await gather(itemOf('a'));
    const answers = Promise.allSettled(['b', 'bad', 'c'].map((id) => gather(itemOf(id))));
    clock.advance(200);
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('does not try each by itself where the failure is of all', async () => {
    const { clock, batches, gather } = open({ isFaultOfOne: false });
    await gather(itemOf('a'));
    const answers = Promise.allSettled(['b', 'bad'].map((id) => gather(itemOf(id))));
    clock.advance(200);
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(batches).toHaveLength(2);
  });

  it('answers each with its own, writes what is the same once, and no subject twice in a batch', async () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const items = fc.array(fc.tuple(names, fc.nat(3)), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 5 }), async (given, atMost) => {
        const { batches, gather } = open({ waitMs: 0, atMost });
        const asked = given.map(([subject, number]) => itemOf(`${subject}${number}`, subject));
        const answers = await Promise.all(asked.map(gather));
        expect(answers).toEqual(asked.map(({ id }) => `${id} written`));
        expect(batches.flat().toSorted()).toEqual([...new Set(asked.map(({ id }) => id))].toSorted());
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(atMost);
          expect(new Set(batch.map((id) => id[0])).size).toBe(batch.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
