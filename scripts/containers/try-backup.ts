import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { comparable, readContentsOf } from '../drill/drilled-installation.ts';
import { fillInstallation } from '../drill/fill-installation.ts';
import { openFolder } from '../drill/open-folder.ts';
import { useAgain } from '../drill/use-again.ts';
import type { Installation } from './installation.ts';

const backupSchema = z.object({ path: z.string().startsWith('/data/backups/') });
const restoredSchema = z.object({ restored: z.literal(true), expired_previews: z.int() });

/**
 * Backs the installation up by the commands of docs/operator-tools.md, running and stopped, removes its containers, its
 * volumes and its data folder, and restores it by the commands of docs/backups.md: rows and objects are the same, somebody
 * who was there signs in, and builds.
 */
export async function tryBackup(installation: Installation): Promise<void> {
  const { compose, dataFolder } = installation;
  const elsewhere = await mkdtemp(join(tmpdir(), 'hivesync-elsewhere-'));
  try {
    const somebody = await fillInstallation(installation.url);
    const admin = ['node', 'dist/hivesync.js', 'admin', 'backup', '--json'];
    const running = backupSchema.parse(JSON.parse(await compose('exec', '-T', 'backend', ...admin)));
    await compose('stop', 'backend', 'worker');
    const run = ['run', '--rm', '--no-TTY', 'backend', 'admin'];
    const stopped = backupSchema.parse(JSON.parse(await compose(...run, 'backup', '--json')));
    await compose(...run, 'restore', running.path, '--check');
    const before = await readContents(installation);
    if (Object.keys(before.objects).length === 0) throw new Error('there is no object to be restored');

    const file = basename(stopped.path);
    await cp(join(dataFolder, 'backups', file), join(elsewhere, file));
    await compose('--profile', '*', 'down', '--volumes');
    await rm(dataFolder, { recursive: true });
    await cp(join(elsewhere, file), join(dataFolder, 'backups', file));
    const answer = await compose(...run, 'restore', stopped.path, '--yes', '--json');
    const restored = restoredSchema.parse(JSON.parse(answer));
    strictEqual(restored.expired_previews > 0, true, 'no preview has expired');
    const isSame = { withPreviews: false };
    deepStrictEqual(comparable(await readContents(installation), isSame), comparable(before, isSame));

    await compose('up', '--detach', '--no-build', '--wait', '--wait-timeout', '180');
    await useAgain(installation.url, somebody, 'expired');
  } finally {
    await rm(elsewhere, { recursive: true });
  }
}

/** While neither the API nor a runner changes anything. */
async function readContents({ databaseUrl, dataFolder }: Installation) {
  return readContentsOf(await databaseUrl(), await openFolder(join(dataFolder, 'storage')));
}
