import { mkdir, open, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './storage-failures.ts';

const ATTEMPTS = 5;

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/**
 * Does something inside a folder that is created when missing. A delete elsewhere may remove the folder
 * between the two steps because it was empty, so they are tried again.
 */
export async function withFolder(folder: string, write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!isMissing(error) || attempt === ATTEMPTS) throw error;
    }
    await makeFolder(folder);
  }
}

/** Deletes a file if it exists, and the folders up to `root` that it leaves empty. */
export async function deleteFile(path: string, root: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  for (let folder = dirname(path); folder !== root; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (!isMissing(error)) return;
    }
  }
}

/** Makes renames in this folder survive a power cut, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders.
  const handle = await open(folder).catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } catch {
    // Some network file systems cannot sync folders; their rename is as durable as they make it.
  } finally {
    await handle.close();
  }
}
