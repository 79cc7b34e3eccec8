import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { FolderPaths } from './folder-paths.ts';
import { deleteFile, withFolder } from './folder-writing.ts';
import { isMissing } from './storage-failures.ts';

/** What a key's name alone says. Almost every object is one of these, so almost none needs a second file. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.png': 'image/png',
};

const typeByName = (key: string) => BY_EXTENSION[extname(key)] ?? 'application/octet-stream';

export async function readContentType(paths: FolderPaths, key: string): Promise<string> {
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
  const path = paths.contentType(key);
  if (contentType === null || contentType === typeByName(key)) await deleteFile(path, paths.contentTypes);
  else await withFolder(dirname(path), () => writeFile(path, contentType, { mode: 0o600 }));
}
