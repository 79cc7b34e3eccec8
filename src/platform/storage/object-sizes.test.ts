import { expect, it } from 'vitest';
import { createTestStorage, describeEachStorage } from '../../testing/test-storage.ts';
import { listSizes } from './object-sizes.ts';
import type { ListedObject } from './object-storage.ts';

const JSON_OBJECT = { contentType: 'application/json', maxBytes: 100 };
const bytes = (text: string) => new TextEncoder().encode(text);
const KEYS = ['previews/a/one.json', 'previews/a/b/three.json', 'previews/a/never.json'];
const SIZES = new Map([
  ['previews/a/one.json', 1],
  ['previews/a/b/three.json', 3],
]);

describeEachStorage('sizes of objects', (kind) => {
  it('are told of those that exist', async () => {
    const { storage, close } = await createTestStorage(kind);
    await storage.put('previews/a/one.json', bytes('1'), JSON_OBJECT);
    await storage.put('previews/a/b/three.json', bytes('333'), JSON_OBJECT);
    await storage.put('previews/a/other.json', bytes('22'), JSON_OBJECT);
    expect(await storage.sizesBelow('previews/a/').of(KEYS)).toEqual(SIZES);
    await close();
  });
});

it('are asked for one by one where a listing was cut off on its way', async () => {
  async function* cutOff(): AsyncGenerator<ListedObject> {
    yield { key: 'previews/a/one.json', sizeBytes: 1, modifiedAt: new Date(0) };
  }
  const asked: string[] = [];
  const sizes = listSizes(cutOff(), async (key) => {
    asked.push(key);
    return SIZES.get(key) ?? null;
  });
  expect(await sizes.of(KEYS)).toEqual(SIZES);
  expect(asked).toEqual(['previews/a/b/three.json', 'previews/a/never.json']);
});
