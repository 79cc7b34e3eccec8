import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeCanaries } from './canaries.ts';
import { searchStream } from './search-stream.ts';

it('finds a canary wherever the parts of a stream are cut, and no other', async () => {
  const canaries = makeCanaries(['first', 'second']);
  const clothes = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('hex'),
  );
  const cuts = fc.array(fc.nat({ max: 300 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), clothes, cuts, async (before, wear, lengths) => {
      const bytes = Buffer.concat([before, Buffer.from(wear(canaries.first)), before]);
      expect([...(await searchStream(cutInto(bytes, lengths), canaries))]).toEqual(['first']);
      expect([...(await searchStream(cutInto(before, lengths), canaries))]).toEqual([]);
    }),
  );
});

async function* cutInto(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const length of lengths) {
    yield bytes.subarray(from, from + length);
    from += length;
  }
  yield bytes.subarray(from);
}
