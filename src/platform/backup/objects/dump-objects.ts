import type { ListedObject, ObjectStorage } from '../../storage/object-storage.ts';
import type { ArchiveWriter } from '../archive/write-archive.ts';
import { type BackupManifest, type InventoryLine, inventoryName, OBJECTS_FOLDER } from '../backup-format.ts';

export interface BackedUpObjects {
  readonly storage: Pick<ObjectStorage, 'list' | 'get'>;
  /** Only what lies below these is backed up; in key order. */
  readonly prefixes: readonly string[];
  /** Objects themselves, or only what they are called and how large they are. */
  readonly as: BackupHeaderObjects;
  /** The sha256 of an object whose key says it. */
  readonly sha256Of: (key: string) => string | null;
}

type BackupHeaderObjects = 'contents' | 'inventory';

const LINES_PER_PIECE = 10_000;

/** Adds the objects of a storage, or the list of them, to an archive. Tells how many they are. */
export async function dumpObjects(
  objects: BackedUpObjects,
  archive: ArchiveWriter,
  tell: (count: number) => void,
): Promise<BackupManifest['objects']> {
  const total = { count: 0, bytes: 0 };
  const note = ({ sizeBytes }: Pick<ListedObject, 'sizeBytes'>) => {
    total.count += 1;
    total.bytes += sizeBytes;
    tell(total.count);
  };
  await (objects.as === 'contents' ? dumpContents : dumpInventory)(objects, archive, note);
  return total;
}

type Note = (object: Pick<ListedObject, 'sizeBytes'>) => void;

async function dumpContents(objects: BackedUpObjects, archive: ArchiveWriter, note: Note): Promise<void> {
  for await (const { key } of listObjects(objects)) {
    const object = await objects.storage.get(key);
    // Deleted since it was listed: no row of the snapshot needs what is deleted while previews and uploads expire.
    if (object === null) continue;
    const { sizeBytes: size, contentType, body } = object;
    await archive.addStream({ name: `${OBJECTS_FOLDER}${key}`, size, contentType }, body);
    note(object);
  }
}

async function dumpInventory(objects: BackedUpObjects, archive: ArchiveWriter, note: Note): Promise<void> {
  let lines: InventoryLine[] = [];
  let number = 0;
  const flush = async () => {
    number += 1;
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    lines = [];
    await archive.add(inventoryName(number), new TextEncoder().encode(text));
  };
  for await (const object of listObjects(objects)) {
    lines.push({ key: object.key, size_bytes: object.sizeBytes, sha256: objects.sha256Of(object.key) });
    note(object);
    if (lines.length === LINES_PER_PIECE) await flush();
  }
  if (lines.length > 0) await flush();
}

/** Every object that is backed up, in key order. */
export async function* listObjects({
  storage,
  prefixes,
}: Pick<BackedUpObjects, 'prefixes'> & {
  readonly storage: Pick<ObjectStorage, 'list'>;
}): AsyncGenerator<ListedObject> {
  for (const prefix of prefixes) yield* storage.list(prefix);
}
