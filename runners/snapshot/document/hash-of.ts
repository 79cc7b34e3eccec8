import { createHash } from 'node:crypto';

/** The hash that names a picture. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
