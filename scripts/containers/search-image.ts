import { spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as createExtract, type Entry } from 'tar-stream';
import type { Canaries } from '../secrets/canaries.ts';
import { searchStream } from '../secrets/search-stream.ts';

const GZIP_MAGIC = '1f8b';

/** What every layer of an image and its configuration, history included, hold of these: `NAME in FILE` of each. */
export async function searchImage(image: string, canaries: Canaries): Promise<string[]> {
  const save = spawn('docker', ['save', image], { stdio: ['ignore', 'pipe', 'inherit'] });
  const extract = createExtract();
  const saved = pipeline(save.stdout, extract);
  const found: string[] = [];
  for await (const entry of extract) {
    const { name: file } = entry.header;
    for (const name of await searchStream(unpacked(entry), canaries)) found.push(`${name} in ${file}`);
  }
  await saved;
  return found.toSorted();
}

/** Some engines keep layers packed. A layer itself is a plain tar, whose files lie in it as they are. */
async function* unpacked(entry: Entry): AsyncGenerator<Uint8Array> {
  const parts: AsyncIterator<Buffer> = entry[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done === true) return;
  const whole = async function* () {
    yield first.value;
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
  };
  if (first.value.subarray(0, 2).toString('hex') !== GZIP_MAGIC) {
    yield* whole();
    return;
  }
  const gunzip = createGunzip();
  const unpacking = pipeline(whole, gunzip);
  yield* gunzip;
  await unpacking;
}
