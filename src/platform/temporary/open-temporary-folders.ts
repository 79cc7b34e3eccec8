import type { Dirent } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { TemporaryFolders } from './temporary-folders.ts';

/** Uploads that are being written; each has a name of its own until it is whole. */
const UPLOADS = 'storage/incomplete';
/** Of each runner, with a file that it touches every few seconds while it serves. */
const RUNNERS = 'cache';
const ALIVE_FILE = 'alive';
const VIEWS = 'views';

/**
 * The temporary folders below the data folder of an installation: uploads that broke off, and what engines of runners
 * that are gone were shown. Nothing is followed that leads out of it.
 */
export function openTemporaryFolders(dataDir: string): TemporaryFolders {
  const pathOf = (...names: string[]) => join(dataDir, ...names);
  return {
    async list(before) {
      const found = [
        ...(await oldOnes(pathOf(UPLOADS), before)),
        ...(await oldViews(pathOf(RUNNERS), before)),
      ];
      return found.map((path) => relative(dataDir, path).split(sep).join('/'));
    },
    async remove(path) {
      if (path.split('/').includes('..')) throw new Error('a temporary folder is below the data folder');
      await rm(pathOf(...path.split('/')), { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function oldViews(runners: string, before: Date): Promise<string[]> {
  const found: string[] = [];
  for (const runner of await foldersIn(runners)) {
    const isGone = await isOlder(join(runners, runner, ALIVE_FILE), before);
    if (isGone) found.push(...(await oldOnes(join(runners, runner, VIEWS), before)));
  }
  return found;
}

/** What is in a folder and older; the folder itself must be one, and no way to another. */
async function oldOnes(folder: string, before: Date): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await entriesOf(folder)) {
    const path = join(folder, name);
    if (await isOlder(path, before)) found.push(path);
  }
  return found;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const stats = await lstat(folder).catch(() => null);
  return stats?.isDirectory() === true ? readdir(folder, { withFileTypes: true }) : [];
}

/** Of what is not there nothing is known: it may be about to be made. */
async function isOlder(path: string, before: Date): Promise<boolean> {
  const stats = await lstat(path).catch(() => null);
  return stats !== null && stats.mtime < before;
}
