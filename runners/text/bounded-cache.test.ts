import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

describe('a bounded cache', () => {
  it('never holds more than its limit', () => {
    const cache = new BoundedCache<number>(10);
    for (let index = 0; index < 1_000; index += 1) cache.set(`key ${index}`, index);
    expect(cache.size).toBeLessThanOrEqual(10);
    expect(cache.get('key 999')).toBe(999);
    expect(cache.get('key 0')).toBeUndefined();
  });

  it('keeps what is asked for again and again', () => {
    const cache = new BoundedCache<string>(10);
    cache.set('often', 'yes');
    for (let index = 0; index < 1_000; index += 1) {
      cache.set(`key ${index}`, 'no');
      expect(cache.get('often')).toBe('yes');
    }
  });
});
