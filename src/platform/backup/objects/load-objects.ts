import type { ListedObject, ObjectStorage } from '../../storage/object-storage.ts';
import { readSmall } from '../archive/read-document.ts';
import { toReadableStream } from '../archive/to-readable-stream.ts';
import { BackupError } from '../backup-error.ts';
import {
  INVENTORY_FOLDER,
  type InventoryLine,
  inventoryLineSchema,
  OBJECTS_FOLDER,
} from '../backup-format.ts';
import type { EntryCursor } from '../entry-cursor.ts';
import type { VerifiedEntry } from '../verified-entries.ts';
import { listObjects } from './dump-objects.ts';

export interface LoadedObjects {
  readonly written: number;
  /** Keys of the inventory that the storage lacks, or has in another size: the first of them, and how many there are. */
  readonly missing: { readonly count: number; readonly first: readonly string[] };
}

export interface ObjectTarget {
  readonly storage: Pick<ObjectStorage, 'list' | 'put'>;
  readonly prefixes: readonly string[];
}

const MISSING_SHOWN = 5;

/** Writes the objects of a backup, or compares its inventory with what is there. Objects beside them stay. */
export async function loadObjects(
  target: ObjectTarget,
  entries: EntryCursor,
  tell: (count: number) => void,
): Promise<LoadedObjects> {
  let written = 0;
  const comparison = compareInventory(target);
  for (;;) {
    const entry = await entries.peek();
    if (entry === null) break;
    if (entry.name.startsWith(OBJECTS_FOLDER)) {
      const key = entry.name.slice(OBJECTS_FOLDER.length);
      await putObject(target.storage, key, entry);
      written += 1;
      tell(written);
    } else if (entry.name.startsWith(INVENTORY_FOLDER)) {
      await comparison.add(parseInventory(await readSmall(entry)));
    } else {
      throw new BackupError('damaged', `The backup holds ${entry.name}, which has no place in it.`);
    }
    entries.advance();
  }
  return { written, missing: await comparison.result() };
}

/** What is wrong with the backup is told as that, and not as a failure of the storage. */
async function putObject(
  storage: Pick<ObjectStorage, 'put'>,
  key: string,
  { body, size, contentType }: VerifiedEntry,
): Promise<void> {
  let damage: unknown = null;
  async function* told(): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      damage = error;
      throw error;
    }
  }
  const options = { contentType: contentType ?? 'application/octet-stream', maxBytes: size };
  await storage.put(key, toReadableStream(told()), options).catch((error: unknown) => {
    throw damage ?? error;
  });
}

function parseInventory(content: Buffer): InventoryLine[] {
  const lines = content.toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    try {
      return inventoryLineSchema.parse(JSON.parse(line));
    } catch (cause) {
      throw new BackupError('damaged', 'The inventory of the backup cannot be read.', { cause });
    }
  });
}

/** Walks the inventory and the storage side by side: both are in key order, prefix by prefix. */
function compareInventory(target: ObjectTarget) {
  const listed = listObjects(target);
  let there: IteratorResult<ListedObject> | null = null;
  const first: string[] = [];
  let count = 0;
  const rank = (key: string) => target.prefixes.findIndex((prefix) => key.startsWith(prefix));
  const isBefore = (key: string, other: string) =>
    rank(key) === rank(other) ? key < other : rank(key) < rank(other);
  return {
    async add(lines: readonly InventoryLine[]) {
      for (const line of lines) {
        there ??= await listed.next();
        while (there.done !== true && isBefore(there.value.key, line.key)) there = await listed.next();
        const isThere =
          there.done !== true && there.value.key === line.key && there.value.sizeBytes === line.size_bytes;
        if (isThere) continue;
        count += 1;
        if (first.length < MISSING_SHOWN) first.push(line.key);
      }
    },
    async result() {
      await listed.return(undefined);
      return { count, first };
    },
  };
}
