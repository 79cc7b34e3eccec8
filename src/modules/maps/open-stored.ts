import { DomainError } from '../../contracts/errors.ts';
import { influencePageKey, mapKey } from '../../contracts/storage-keys.ts';
import type { MapContext } from './context.ts';
import type { MapVersion } from './tables.ts';

/** A JSON document in storage, by its content. */
export interface StoredJson {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly open: () => Promise<ReadableStream<Uint8Array>>;
}

/** The document at this key. Throws `MAP_NOT_AVAILABLE` when it has been deleted. */
export async function openStored(
  { storage }: Pick<MapContext, 'storage'>,
  { key, sha256 }: { readonly key: string; readonly sha256: string },
): Promise<StoredJson> {
  const info = await storage.head(key);
  if (info === null) throw gone();
  const open = async () => {
    const object = await storage.get(key);
    if (object === null) throw gone();
    return object.body;
  };
  return { sha256, sizeBytes: info.sizeBytes, open };
}

function gone(): DomainError {
  return new DomainError('MAP_NOT_AVAILABLE', 'This has been deleted. Generate the map again.');
}

/** A version of a map as it is stored. */
export function openMap(ctx: Pick<MapContext, 'storage'>, version: MapVersion): Promise<StoredJson> {
  return openStored(ctx, { key: mapKey(version.projectId, version.id), sha256: version.mapSha256 });
}

/** The influence report of one page: by its number from 1, or by its path. */
export function openInfluence(
  ctx: Pick<MapContext, 'storage'>,
  version: MapVersion,
  page: string,
): Promise<StoredJson> {
  const found = /^[1-9][0-9]{0,5}$/.test(page)
    ? version.pages[Number(page) - 1]
    : version.pages.find(({ file }) => file === page);
  if (found === undefined) {
    const known = version.pages.length === 0 ? 'no pages' : `pages 1 to ${version.pages.length}`;
    throw new DomainError(
      'NOT_FOUND',
      `There is no such page: this version has ${known}. See influence_pages.`,
    );
  }
  const key = influencePageKey(version.projectId, version.id, found.page_hash);
  return openStored(ctx, { key, sha256: found.sha256 });
}
