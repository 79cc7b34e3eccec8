import packageJson from '../../package.json' with { type: 'json' };
import { KEPT_PREFIXES, sha256OfKey } from '../contracts/storage-keys.ts';
import type { Config } from '../env.ts';
import type { Backups } from '../modules/maintenance/index.ts';
import { newBackupPath, pruneBackups } from '../platform/backup/backup-folder.ts';
import { type BackupSource, writeBackup } from '../platform/backup/write-backup.ts';
import type { Clock } from '../platform/clock.ts';
import type { ObjectStorage } from '../platform/storage/object-storage.ts';
import type { DatabaseAddress } from './migrations.ts';

export interface BackedUpParts {
  readonly config: Pick<Config, 'storage' | 'backup' | 'shown'>;
  readonly database: DatabaseAddress;
  readonly storage: ObjectStorage;
}

/** What a backup of the installation is made of. A bucket keeps its objects itself: of it there is an inventory. */
export function toBackupSource({ config, database, storage }: BackedUpParts): BackupSource {
  return {
    database,
    objects: {
      storage,
      prefixes: KEPT_PREFIXES,
      as: config.storage.kind === 'folder' ? 'contents' : 'inventory',
      sha256Of: sha256OfKey,
    },
    version: packageJson.version,
    configuration: { ...config.shown },
  };
}

/** Backups that the API makes by itself, in the folder of its settings. */
export function createBackups(parts: BackedUpParts & { readonly clock: Clock }): Backups {
  const { folder, keepDays } = parts.config.backup;
  return {
    async make() {
      const now = parts.clock.now();
      const made = await writeBackup(await newBackupPath(folder, now), toBackupSource(parts), { now });
      const pruned = await pruneBackups(folder, keepDays, now);
      return { bytes: made.bytes, rows: made.rows, objects: made.objects.count, pruned };
    },
  };
}
