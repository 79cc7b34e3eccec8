import { describe, expect, it } from 'vitest';
import { fitExponent, median } from './statistics.ts';

describe('the statistics of a benchmark', () => {
  it('take the middle of the measurements', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBe(0);
  });

  it('find how time grows with size', () => {
    const samples = (exponent: number) => [10, 40, 160].map((size) => ({ size, ms: 0.2 * size ** exponent }));
    expect(fitExponent(samples(1))).toBeCloseTo(1);
    expect(fitExponent(samples(2))).toBeCloseTo(2);
  });
});
