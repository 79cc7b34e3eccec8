import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

describe('a bounded cache', () => {
  it('forgets the oldest that was not used since', () => {
    const cache = new BoundedCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });

  it('makes room also when everything was used, and never at the cost of the newest', () => {
    const cache = new BoundedCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.get('b');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, 2, 3]);
  });

  it('does not keep what is heavier than itself, nor forget anything for it', () => {
    const cache = new BoundedCache<string>(10);
    cache.set('light', 'kept', 4);
    cache.set('heavy', 'not kept', 11);
    expect([cache.get('light'), cache.get('heavy')]).toEqual(['kept', undefined]);
  });

  it('never holds more than its capacity, whatever is put in and in which order', () => {
    const put = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      weight: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(put), (puts) => {
        const cache = new BoundedCache<number>(10);
        for (const { key, weight } of puts) cache.set(key, weight, weight);
        const held = ['a', 'b', 'c', 'd', 'e'].map((key) => cache.get(key) ?? 0);
        expect(held.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(10);
        const last = puts.at(-1);
        if (last !== undefined) expect(cache.get(last.key)).toBe(last.weight <= 10 ? last.weight : undefined);
      }),
    );
  });
});
