import { type BackupEnds, type VerifiedEntry, verifiedEntries } from './verified-entries.ts';

/** The entries of a backup, looked at before they are taken. */
export interface EntryCursor {
  /** The next entry, or `null` behind the last one. */
  peek(): Promise<VerifiedEntry | null>;
  /** Goes on behind the entry that was peeked at; its body was read to the end. */
  advance(): void;
  /** What the backup says of itself; known when nothing is left to peek at. */
  ends(): BackupEnds;
  close(): Promise<void>;
}

export function openEntries(path: string, passphrase: string | null): EntryCursor {
  const entries = verifiedEntries(path, passphrase);
  let next: ReturnType<typeof entries.next> | null = null;
  let ends: BackupEnds | null = null;
  return {
    async peek() {
      next ??= entries.next();
      const result = await next;
      if (result.done !== true) return result.value;
      ends = result.value;
      return null;
    },
    advance() {
      next = null;
    },
    ends() {
      if (ends === null) throw new Error('the backup was not read to its end');
      return ends;
    },
    async close() {
      await entries[Symbol.asyncDispose]();
    },
  };
}
