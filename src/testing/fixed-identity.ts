import { createHash } from 'node:crypto';
import type { Identity } from '../platform/identity.ts';

/** Ids and secrets that are the same in every run and different from each other. Ids sort as made. */
export function fixedIdentity(seed = 'hivesync'): Identity {
  let made = 0;
  return {
    id() {
      made += 1;
      const digits = made.toString(16).padStart(12, '0');
      const tag = createHash('sha256').update(seed).digest('hex').slice(0, 3);
      return `01900000-0000-7${tag}-8000-${digits}`;
    },
    secretBytes(length) {
      made += 1;
      const bytes = createHash('shake256', { outputLength: length }).update(`${seed} ${made}`).digest();
      return new Uint8Array(bytes);
    },
  };
}
