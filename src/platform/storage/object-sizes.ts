import pLimit from 'p-limit';
import type { ListedObject } from './object-storage.ts';

/** How large objects are, by key. */
export type StoredSizes = ReadonlyMap<string, number>;

export interface ObjectSizes {
  /** Of these keys those that exist. Throws `StorageError`. */
  of(keys: readonly string[]): Promise<StoredSizes>;
}

const ASKED_AT_ONCE = 16;

/** More than a network loses of a listing by accident; who misses more is not helped by asking for each. */
const MOST_ASKED_FOR = 200;

type SizeOf = (key: string) => Promise<number | null>;

/** Asks for each object: where a question is cheap. */
export async function askForSizes(keys: readonly string[], sizeOf: SizeOf): Promise<Map<string, number>> {
  const limit = pLimit(ASKED_AT_ONCE);
  const sizes = new Map<string, number>();
  await limit.map(keys, async (key) => {
    const size = await sizeOf(key);
    if (size !== null) sizes.set(key, size);
  });
  return sizes;
}

/**
 * Lists at once, where each question costs a request, and then asks for what the listing did not name: one that was
 * cut off on its way can look whole.
 */
export function listSizes(objects: AsyncIterable<ListedObject>, sizeOf: SizeOf): ObjectSizes {
  const listing = gather(objects);
  listing.catch(() => undefined);
  return {
    async of(keys) {
      const listed = await listing;
      const unlisted = keys.filter((key) => !listed.has(key)).slice(0, MOST_ASKED_FOR);
      const found = await askForSizes(unlisted, sizeOf);
      return new Map(
        keys.flatMap((key) => {
          const size = listed.get(key) ?? found.get(key);
          return size === undefined ? [] : [[key, size] as const];
        }),
      );
    },
  };
}

async function gather(objects: AsyncIterable<ListedObject>): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for await (const { key, sizeBytes } of objects) sizes.set(key, sizeBytes);
  return sizes;
}
