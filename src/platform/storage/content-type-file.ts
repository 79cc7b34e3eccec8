import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { FolderPaths } from './folder-paths.ts';
import { deleteFile, withFolder } from './folder-writing.ts';
import { isMissing } from './storage-failures.ts';
import { typeOfKey } from './type-of-key.ts';

/** What a key's name lets expect. Almost every object is so, and needs no second file. */
const typeByName = (key: string) => (extname(key) === '.png' ? 'image/png' : 'application/octet-stream');

export async function readContentType(paths: FolderPaths, key: string): Promise<string> {
  const promised = typeOfKey(key);
  if (promised !== null) return promised;
  try {
    return await readFile(paths.contentType(key), 'utf8');
  } catch (error) {
    if (isMissing(error)) return typeByName(key);
    throw error;
  }
}

/** Remembers a content type; `null` when the object is gone. */
export async function writeContentType(
  paths: FolderPaths,
  key: string,
  contentType: string | null,
): Promise<void> {
  if (typeOfKey(key) !== null) return;
  const path = paths.contentType(key);
  if (contentType === null || contentType === typeByName(key)) await deleteFile(path, paths.contentTypes);
  else await withFolder(dirname(path), () => writeFile(path, contentType, { mode: 0o600 }));
}
