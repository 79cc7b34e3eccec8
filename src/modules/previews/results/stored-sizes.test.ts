import { expect, it } from 'vitest';
import type { ListedObject } from '../../../platform/storage/object-storage.ts';
import { createTestStorage } from '../../../testing/test-storage.ts';
import { listSizes, withUnlisted } from './stored-sizes.ts';

const content = { contentType: 'text/plain', maxBytes: 100 };
const bytes = (text: string) => new TextEncoder().encode(text);

it('finds an object that a listing lost on its way, and none that is not there', async () => {
  const { storage, close } = await createTestStorage('folder');
  await storage.put('previews/a/one.json', bytes('1'), content);
  await storage.put('previews/a/three.json', bytes('333'), content);
  const cutOff = {
    async *list(prefix: string): AsyncIterable<ListedObject> {
      for await (const object of storage.list(prefix)) if (object.key.endsWith('one.json')) yield object;
    },
  };
  const listed = await listSizes(cutOff, 'previews/a/');
  const keys = ['previews/a/one.json', 'previews/a/three.json', 'previews/a/never.json'];
  expect(await withUnlisted(storage, listed, keys)).toEqual(
    new Map([
      ['previews/a/one.json', 1],
      ['previews/a/three.json', 3],
    ]),
  );
  await close();
});
