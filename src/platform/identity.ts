import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Where ids and secrets come from; both are parameters so that tests can fix them. */
export interface Identity {
  /** A UUIDv7: ids sort by the time they were made. */
  id(): string;
  /** Bytes that nobody can guess. */
  secretBytes(length: number): Uint8Array;
}

export const systemIdentity: Identity = {
  id: () => v7(),
  secretBytes: (length) => randomBytes(length),
};
