import type { EntryPoint } from '../../../src/contracts/preview-build.ts';

/** The same for the same file and export. */
export function entryKey(entry: EntryPoint): string {
  return `${entry.file}#${entry.export}`;
}
