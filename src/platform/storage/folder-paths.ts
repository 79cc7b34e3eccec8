import type { Stats } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { assertStorageKey } from './assert-storage-key.ts';
import { isMissing } from './storage-failures.ts';

/** Where things are inside the folder of a storage. */
export interface FolderPaths {
  /** Root of the objects. */
  readonly objects: string;
  /** Root of the content types that an object's name does not tell. */
  readonly contentTypes: string;
  /** The file of an object. Throws `StorageError('invalid_key')`, so no other path can be reached. */
  object(key: string): string;
  contentType(key: string): string;
  temporary(name: string): string;
  stat(key: string): Promise<Stats | null>;
  /** The key itself, when it is one. */
  checked(key: string): string;
}

/** Long after any upload has ended. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1_000;

/** Creates the folder and clears what processes that died left half-written. */
export async function createFolderPaths(root: string, clock: Clock): Promise<FolderPaths> {
  const objects = join(root, 'objects');
  const contentTypes = join(root, 'content-types');
  const temporary = join(root, 'incomplete');
  for (const folder of [objects, contentTypes, temporary])
    await mkdir(folder, { recursive: true, mode: 0o700 });
  await clearAbandoned(temporary, clock.now().getTime() - ABANDONED_AFTER_MS);

  function checked(key: string): string {
    assertStorageKey(key);
    return key;
  }
  return {
    objects,
    contentTypes,
    checked,
    object: (key) => join(objects, checked(key)),
    contentType: (key) => join(contentTypes, checked(key)),
    temporary: (name) => join(temporary, name),
    async stat(key) {
      try {
        const found = await stat(join(objects, checked(key)));
        return found.isFile() ? found : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}

async function clearAbandoned(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < before) await rm(path, { force: true });
  }
}
