import fc from 'fast-check';
import { expect, it } from 'vitest';
import { streamFrom } from '../../testing/stream-from.ts';
import { inParts } from './in-parts.ts';

it('keeps all bytes in order, in full parts but for the last', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 1, max: 16 }), async (given, partBytes) => {
      const parts = await Array.fromAsync(inParts(streamFrom(given), partBytes));
      expect(Buffer.concat(parts)).toEqual(Buffer.concat(given));
      for (const part of parts.slice(0, -1)) expect(part).toHaveLength(partBytes);
      for (const part of parts) expect(part.byteLength).toBeGreaterThan(0);
    }),
  );
});
