import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMentions } from './mentions.ts';

const ids = fc.array(fc.uuid({ version: 7 }), { maxLength: 20 });
const words = fc.string().filter((text) => !text.includes('<@'));

it('finds everybody who is named, once, whatever stands around', () => {
  fc.assert(
    fc.property(ids, words, (named, word) => {
      const body = named.map((id) => `${word}<@${id.toUpperCase()}>${word}`).join('');
      expect(findMentions(body + body)).toEqual([...new Set(named)]);
    }),
  );
});

it('finds nobody in what is no mention, and never fails on it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<@>0123456789abcdef-') }), (body) => {
      expect(findMentions(body)).toEqual([]);
    }),
  );
});
