import { type Canaries, findCanaries, longestSpelling } from './canaries.ts';

/** The names of the canaries in a stream of bytes, wherever its parts begin and end. At no time more than a part is held. */
export async function searchStream(
  parts: AsyncIterable<Uint8Array>,
  canaries: Canaries,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const kept = longestSpelling(canaries) - 1;
  let end = '';
  for await (const part of parts) {
    const text = end + Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
    for (const name of findCanaries(text, canaries)) found.add(name);
    end = text.slice(-kept);
  }
  return found;
}
