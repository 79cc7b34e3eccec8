import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCanaries, makeCanaries } from './canaries.ts';

it('finds a canary wherever it sings, in whatever clothes, and no other', () => {
  const canaries = makeCanaries(['first', 'second']);
  const clothes = fc.constantFrom<(text: string) => string>(
    (text) => text,
    encodeURIComponent,
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('hex'),
    (text) => JSON.stringify({ text }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), clothes, (before, after, wear) => {
      expect(findCanaries(wear(before + canaries.first + after), canaries)).toEqual(['first']);
      expect(findCanaries(wear(before + after), canaries)).toEqual([]);
    }),
  );
});
