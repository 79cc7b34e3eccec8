import { createHash } from 'node:crypto';

/** One checksum over all entries of an archive, so that none can be changed, left out, added or moved. */
export interface EntryDigest {
  add(name: string, size: number, sha256: string): void;
  /** How many entries there are so far, and their checksum. */
  value(): { readonly entries: number; readonly sha256: string };
}

export function createEntryDigest(): EntryDigest {
  const hash = createHash('sha256');
  let entries = 0;
  return {
    add(name, size, sha256) {
      entries += 1;
      hash.update(`${name} ${size} ${sha256}\n`);
    },
    value: () => ({ entries, sha256: hash.copy().digest('hex') }),
  };
}
