import { constants } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withFolder } from './folder-writing.ts';
import { isMissing } from './storage-failures.ts';

/**
 * Makes `target` the same object as `source`. Objects are replaced as a whole and never written into, so both may
 * be names of one file: nothing is read or written, and what is safe on the disk stays so. Its folder is there already.
 */
export async function copyObjectFile(source: string, target: string, temporary: string): Promise<void> {
  try {
    await withFolder(dirname(target), () => link(source, target));
  } catch (error) {
    if (isMissing(error)) throw error;
    await replaceByCopy(source, target, temporary);
  }
}

/** Where there is an object already, or the file system has no (more) links for the file. */
async function replaceByCopy(source: string, target: string, temporary: string): Promise<void> {
  try {
    await copyFile(source, temporary, constants.COPYFILE_FICLONE);
    await withFolder(dirname(target), () => rename(temporary, target));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
