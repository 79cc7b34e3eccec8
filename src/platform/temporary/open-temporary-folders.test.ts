import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTemporaryFolders } from './open-temporary-folders.ts';

const NOW = new Date('2026-01-15T12:00:00Z');
const before = new Date(NOW.getTime() - 3_600_000);
const LONG_AGO = new Date(NOW.getTime() - 7_200_000);

let root: string;
let dataDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hivesync-temporary-'));
  dataDir = join(root, 'data');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, at: Date): Promise<void> {
  const file = join(dataDir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
  await utimes(file, at, at);
}

async function writeFolder(path: string, at: Date): Promise<void> {
  await write(`${path}/blob`, at);
  await utimes(join(dataDir, path), at, at);
}

it('finds uploads that broke off and views of runners that are gone, and nothing of whoever lives', async () => {
  await write('storage/incomplete/old', LONG_AGO);
  await write('storage/incomplete/new', NOW);
  await write('storage/objects/projects/p', LONG_AGO);
  await write('cache/gone/alive', LONG_AGO);
  await writeFolder('cache/gone/views/view-a', LONG_AGO);
  await write('cache/gone/blobs/b', LONG_AGO);
  await write('cache/serving/alive', NOW);
  await writeFolder('cache/serving/views/view-b', LONG_AGO);
  await writeFolder('cache/starting/views/view-c', LONG_AGO);
  const folders = openTemporaryFolders(dataDir);
  const found = await folders.list(before);
  expect(found).toEqual(['storage/incomplete/old', 'cache/gone/views/view-a']);
  for (const path of found) await folders.remove(path);
  expect(await folders.list(before)).toEqual([]);
  expect(await readdir(join(dataDir, 'cache/gone/blobs'))).toEqual(['b']);
});

it('finds nothing where there is nothing', async () => {
  expect(await openTemporaryFolders(dataDir).list(before)).toEqual([]);
});

it('follows no link and no path out of the folder', async () => {
  const outside = join(root, 'outside');
  await mkdir(join(outside, 'views'), { recursive: true });
  await writeFile(join(outside, 'views/precious'), '');
  await utimes(join(outside, 'views/precious'), LONG_AGO, LONG_AGO);
  await write('cache/gone/alive', LONG_AGO);
  await symlink(join(outside, 'views'), join(dataDir, 'cache/gone/views'));
  await mkdir(join(dataDir, 'storage'), { recursive: true });
  await symlink(join(outside, 'views'), join(dataDir, 'storage/incomplete'));
  const folders = openTemporaryFolders(dataDir);
  expect(await folders.list(before)).toEqual([]);
  await expect(folders.remove('../outside')).rejects.toThrow('below the data folder');
  expect(await readdir(join(outside, 'views'))).toEqual(['precious']);
});
