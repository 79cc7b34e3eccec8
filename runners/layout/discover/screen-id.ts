import { createHash } from 'node:crypto';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';

/** The id of a screen: the same for the same file and export, whatever their content. */
export function screenIdOf(entry: EntryPoint): string {
  return createHash('sha256').update(`${entry.file}#${entry.export}`).digest('hex').slice(0, 16);
}
