import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { streamFrom } from '../../testing/stream-from.ts';
import { createTestStorage, TEST_STORAGE_SECRETS, type TestStorage } from '../../testing/test-storage.ts';
import { createFolderStorage } from './folder-storage.ts';

const TEXT = { contentType: 'text/plain', maxBytes: 1_000 };
const bytes = (text: string) => new TextEncoder().encode(text);

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage('folder');
});
afterAll(() => test.close());

it('keeps objects as plain files that only their owner reads', async () => {
  await test.storage.put('projects/p1/blobs/a', bytes('hello'), TEXT);
  const found = await stat(join(test.root, 'objects/projects/p1/blobs/a'));
  expect(found.size).toBe(5);
  if (process.platform !== 'win32') expect(found.mode & 0o077).toBe(0);
});

it('lists in the order of whole keys, as S3 does, where folder order would differ', async () => {
  for (const key of ['order/a/1', 'order/a-b', 'order/a.txt']) await test.storage.put(key, bytes(key), TEXT);
  const listed = await Array.fromAsync(test.storage.list('order/a'));
  expect(listed.map(({ key }) => key)).toEqual(['order/a-b', 'order/a.txt', 'order/a/1']);
});

it('leaves no empty folder and no content type behind a deleted object', async () => {
  await test.storage.put('gone/deep/a', bytes('a'), TEXT);
  await test.storage.delete(['gone/deep/a']);
  expect(await readdir(join(test.root, 'objects'))).not.toContain('gone');
  expect(await readdir(join(test.root, 'content-types'))).not.toContain('gone');
});

it('never shows an unfinished object', async () => {
  const half = Promise.withResolvers<void>();
  const rest = Promise.withResolvers<void>();
  const body = streamFrom(
    (async function* () {
      yield bytes('first ');
      half.resolve();
      await rest.promise;
      yield bytes('second');
    })(),
  );
  const put = test.storage.put('unfinished', body, TEXT);
  await half.promise;
  expect(await test.storage.head('unfinished')).toBeNull();
  rest.resolve();
  await put;
  expect((await test.storage.head('unfinished'))?.sizeBytes).toBe(12);
});

it('survives deletes that empty the folder it is writing into', async () => {
  const rounds = Array.from({ length: 30 }, (_, round) => round);
  await Promise.all(
    rounds.map(async (round) => {
      await test.storage.put(`busy/deep/${round}`, bytes('x'), TEXT);
      await test.storage.delete([`busy/deep/${round}`]);
    }),
  );
  expect(await Array.fromAsync(test.storage.list('busy/'))).toEqual([]);
});

it('clears what a process that died a day ago left half-written', async () => {
  const incomplete = join(test.root, 'incomplete');
  await mkdir(incomplete, { recursive: true });
  await writeFile(join(incomplete, 'old'), 'half');
  await writeFile(join(incomplete, 'young'), 'half');
  const clock = new ManualClock();
  const ageMs = { old: 25 * 3_600_000, young: 3_600_000 };
  for (const [name, age] of Object.entries(ageMs)) {
    const at = new Date(clock.now().getTime() - age);
    await utimes(join(incomplete, name), at, at);
  }
  const publicBaseUrl = 'http://localhost';
  await createFolderStorage({ root: test.root, publicBaseUrl, signingSecrets: TEST_STORAGE_SECRETS, clock });
  expect(await readdir(incomplete)).toEqual(['young']);
});
