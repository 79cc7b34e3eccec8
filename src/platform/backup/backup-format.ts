import { z } from 'zod';

/**
 * A backup is one tar file, packed by gzip and, where it holds secrets, encrypted by age (age-encryption.org/v1). Its
 * entries, in this order: the header, the configuration, secrets, tables in pieces, objects, the manifest.
 */
export const BACKUP_FORMAT = 1;

export const HEADER_NAME = 'backup.json';
export const CONFIGURATION_NAME = 'configuration.json';
export const MANIFEST_NAME = 'manifest.json';
export const SECRETS_FOLDER = 'secrets/';
export const DATABASE_FOLDER = 'database/';
export const OBJECTS_FOLDER = 'objects/';
export const INVENTORY_FOLDER = 'inventory/';

/** The header and the manifest are held in memory, and so is a file of secrets. */
export const MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What another release may say as well; read before the rest. */
export const formatSchema = z.object({ format: z.int(), version: z.string().max(64) });

export const headerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  made_at: z.iso.datetime(),
  /** Of HiveSync. */
  version: z.string().max(64),
  database: z.object({
    /** Of Postgres. */
    server_version: z.string().max(64),
    migrations: z.array(z.object({ hash: sha256, created_at: z.int() })).min(1),
    tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  }),
  /** Objects themselves, or only what they are called and how large they are. */
  objects: z.enum(['contents', 'inventory']),
});

export type BackupHeader = z.infer<typeof headerSchema>;

export const manifestSchema = z.object({
  /** How many entries there are before this one. */
  entries: count,
  /** Over the name, the size and the sha256 of each entry, in order. */
  sha256,
  tables: z.array(z.object({ name: z.string(), rows: count })),
  objects: z.object({ count, bytes: count }),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

/** One line of an inventory; the sha256 where the key of the object says it. */
export const inventoryLineSchema = z.object({
  key: z.string(),
  size_bytes: count,
  sha256: sha256.nullable(),
});

export type InventoryLine = z.infer<typeof inventoryLineSchema>;

/** The name of a piece of a table. */
export const pieceName = (table: string, number: number) =>
  `${DATABASE_FOLDER}${table}/${String(number).padStart(6, '0')}.copy`;

/** The table of a piece; `null` for what is no piece of a table. */
export function tableOfPiece(name: string): string | null {
  return /^database\/([a-z0-9_]+)\/[0-9]{6,}\.copy$/.exec(name)?.[1] ?? null;
}

export const inventoryName = (number: number) =>
  `${INVENTORY_FOLDER}${String(number).padStart(6, '0')}.jsonl`;

const MOMENT = /^hivesync-([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z\.tar\.gz$/;

/** The name of a backup that is made now, in UTC to the second. */
export const backupFileName = (now: Date) =>
  `hivesync-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.tar.gz`;

/** When a backup of this name was made; `null` for a name of another kind. */
export function momentOfBackup(fileName: string): Date | null {
  const [, year, month, day, hour, minute, second] = MOMENT.exec(fileName) ?? [];
  if (second === undefined) return null;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
