import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../storage/storage-failures.ts';
import { backupFileName, momentOfBackup } from './backup-format.ts';

const DAY_MS = 86_400_000;
const PARTIAL = /^hivesync-.*\.partial$/;

/** The path of a backup that is made now, in a folder that is made when it is missing. */
export async function newBackupPath(folder: string, now: Date): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, backupFileName(now));
}

/** The backups of a folder, the newest first. */
export async function listBackups(
  folder: string,
): Promise<{ readonly path: string; readonly madeAt: Date }[]> {
  const backups = (await namesIn(folder)).flatMap((name) => {
    const madeAt = momentOfBackup(name);
    return madeAt === null ? [] : [{ path: join(folder, name), madeAt }];
  });
  return backups.toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

/**
 * Deletes backups that are older than so many days, but never the newest, and what processes that died left half
 * written. Files of other names stay. Tells how many backups went.
 */
export async function pruneBackups(folder: string, keepDays: number, now: Date): Promise<number> {
  const [, ...older] = await listBackups(folder);
  const tooOld = older.filter(({ madeAt }) => now.getTime() - madeAt.getTime() > keepDays * DAY_MS);
  for (const { path } of tooOld) await rm(path, { force: true });
  for (const name of await namesIn(folder)) {
    if (!PARTIAL.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && now.getTime() - found.mtimeMs > DAY_MS) await rm(path, { force: true });
  }
  return tooOld.length;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
