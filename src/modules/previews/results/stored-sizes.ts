import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';

/** Sizes by key. */
export type StoredSizes = ReadonlyMap<string, number>;

/** More than a network loses of a listing by accident; a result that lacks more is wrong. */
const MOST_ASKED_FOR = 200;

/** Everything below the prefix, by one listing instead of a question for each object. */
export async function listSizes(
  storage: Pick<ObjectStorage, 'list'>,
  prefix: string,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for await (const { key, sizeBytes } of storage.list(prefix)) sizes.set(key, sizeBytes);
  return sizes;
}

/**
 * The sizes, and those of the keys that the listing did not name, where there are such objects after all. A listing
 * that was cut off on its way can look whole, and what follows from it is final.
 */
export async function withUnlisted(
  storage: Pick<ObjectStorage, 'head'>,
  listed: StoredSizes,
  keys: readonly string[],
): Promise<StoredSizes> {
  const unlisted = keys.filter((key) => !listed.has(key)).slice(0, MOST_ASKED_FOR);
  if (unlisted.length === 0) return listed;
  const found = await Promise.all(
    unlisted.map(async (key) => {
      const info = await storage.head(key);
      return info === null ? [] : [[key, info.sizeBytes] as const];
    }),
  );
  return new Map([...listed, ...found.flat()]);
}
