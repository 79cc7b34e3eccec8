import { spawnSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder on a file system of its own, which can be filled up. */
export interface QuotaFolder {
  fill(): Promise<void>;
  clear(): Promise<void>;
  unmount(): void;
}

const SIZE_MIB = 96;
const BLOCK = new Uint8Array(1024 * 1024);

/** Whether this process may mount a file system: that takes Linux and root. */
export function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Mounts a small file system in memory on a folder. Throws when that is not allowed. */
export async function mountQuotaFolder(folder: string): Promise<QuotaFolder> {
  await mkdir(folder, { recursive: true });
  const options = ['-t', 'tmpfs', '-o', `size=${SIZE_MIB}m`, 'tmpfs', folder];
  if (spawnSync('mount', options, { stdio: 'ignore' }).status !== 0) {
    throw new Error(`a file system could not be mounted on ${folder}; run as root, outside of a container`);
  }
  const ballast = join(folder, '.ballast');
  return {
    async fill() {
      const { bavail, bsize } = await statfs(folder);
      const blocks = Math.ceil((bavail * bsize) / BLOCK.byteLength);
      // Written until nothing more fits.
      for (let block = 0; block <= blocks; block += 1) {
        const written = await writeFile(ballast, BLOCK, { flag: 'a' }).then(
          () => true,
          () => false,
        );
        if (!written) return;
      }
    },
    clear: () => rm(ballast, { force: true }),
    unmount() {
      spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' });
    },
  };
}
