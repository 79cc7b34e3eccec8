import type { BackupMade } from '../../../src/platform/backup/write-backup.ts';
import type { CommandAnswer } from '../command.ts';

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** A size that people read. */
export function describeBytes(bytes: number): string {
  const exponent = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const amount = bytes / 1024 ** exponent;
  return `${exponent === 0 ? amount : amount.toFixed(1)} ${UNITS[exponent]}`;
}

/** What a backup came to. */
export function describeBackup(made: BackupMade, isInventory: boolean): CommandAnswer {
  const objects = isInventory
    ? `the inventory of ${made.objects.count} objects, which stay in the bucket`
    : `${made.objects.count} objects of ${describeBytes(made.objects.bytes)}`;
  return {
    lines: [
      `${made.path}`,
      `  ${describeBytes(made.bytes)}: ${made.rows} rows of ${made.tables} tables, ${objects}`,
      `  sha256 ${made.sha256}`,
    ],
    data: { ...made, objects: { ...made.objects, kind: isInventory ? 'inventory' : 'contents' } },
  };
}
