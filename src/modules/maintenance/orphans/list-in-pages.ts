import { parseStorageKey, type StoragePlace } from '../../../contracts/storage-place.ts';
import type { ListedObject, ObjectStorage } from '../../../platform/storage/object-storage.ts';

/** An object whose key says which record it belongs to. */
export interface PlacedObject {
  readonly key: string;
  readonly place: StoragePlace;
}

/** As many as are looked up in the database together; no more than these are held in memory. */
const OBJECTS_PER_PAGE = 500;

interface ListingOptions {
  readonly before: Date;
  /** Ends the listing, also where everything is too young for a page. */
  readonly shutdown: AbortSignal;
}

/** What was written before `before` below the prefixes and belongs to a record, in pages. Other keys are left out. */
export async function* listInPages(
  storage: Pick<ObjectStorage, 'list'>,
  prefixes: readonly string[],
  { before, shutdown }: ListingOptions,
): AsyncGenerator<readonly PlacedObject[]> {
  let page: PlacedObject[] = [];
  for (const prefix of prefixes) {
    for await (const object of storage.list(prefix)) {
      if (shutdown.aborted) return;
      const place = isOld(object, before) ? parseStorageKey(object.key) : null;
      if (place === null) continue;
      page.push({ key: object.key, place });
      if (page.length < OBJECTS_PER_PAGE) continue;
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

function isOld({ modifiedAt }: ListedObject, before: Date): boolean {
  return modifiedAt < before;
}
