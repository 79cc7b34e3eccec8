import { chown, lchown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The user of the image, as its Dockerfile names it. */
const IMAGE_USER = 1000;

/**
 * Gives a mounted data folder to the user that everything else runs as, because engines make missing folders as root.
 * Only the folders themselves: what is in them was written by that user, but for a backup that an operator brings in.
 */
const dataDir = process.env.DATA_DIR ?? '/data';
const backups = join(dataDir, 'backups');
for (const folder of [dataDir, join(dataDir, 'storage'), join(dataDir, 'outbox'), backups]) {
  await mkdir(folder, { recursive: true });
  await chown(folder, IMAGE_USER, IMAGE_USER);
}
for (const name of await readdir(backups)) await lchown(join(backups, name), IMAGE_USER, IMAGE_USER);
