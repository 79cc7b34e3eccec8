import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalJson } from './equal-json.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted()
      .map(([key, item]) => [key, sorted(item)]),
  );
};

describe('comparing JSON', () => {
  it('does not mind the order of keys', () => {
    expect(equalJson({ a: 1, b: [{ c: 2, d: null }] }, { b: [{ d: null, c: 2 }], a: 1 })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    [0, null],
    ['1', 1],
  ])('tells %j from %j', (a, b) => {
    expect([equalJson(a, b), equalJson(b, a)]).toEqual([false, false]);
  });

  it('agrees with comparing the sorted text, for any two values', () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(equalJson(a, structuredClone(a))).toBe(true);
        expect(equalJson(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });
});
