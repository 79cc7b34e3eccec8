import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listBackups, newBackupPath, pruneBackups } from './backup-folder.ts';

const DAY_MS = 86_400_000;

it('keeps backups for so many days, the newest whatever its age, and everything that is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-backups-'));
  const now = new Date('2026-03-20T02:00:07.000Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const write = async (days: number) => writeFile(await newBackupPath(folder, daysAgo(days)), '');
  for (const days of [15, 14, 1, 30]) await write(days);
  const halfWritten = join(folder, 'hivesync-20260301T020000Z.tar.gz.partial');
  await writeFile(halfWritten, '');
  await utimes(halfWritten, daysAgo(2), daysAgo(2));
  await writeFile(join(folder, 'hivesync-20260320T020000Z.tar.gz.partial'), '');
  await writeFile(join(folder, 'notes.txt'), '');
  expect(await pruneBackups(folder, 14, now)).toBe(2);
  expect((await readdir(folder)).toSorted()).toEqual([
    'hivesync-20260306T020007Z.tar.gz',
    'hivesync-20260319T020007Z.tar.gz',
    'hivesync-20260320T020000Z.tar.gz.partial',
    'notes.txt',
  ]);
  expect(await pruneBackups(folder, 1, daysAgo(-100))).toBe(1);
  const kept = await listBackups(folder);
  expect(kept.map(({ madeAt }) => madeAt.toISOString())).toEqual(['2026-03-19T02:00:07.000Z']);
  expect(await pruneBackups(join(folder, 'none'), 1, now)).toBe(0);
  await rm(folder, { recursive: true });
});
