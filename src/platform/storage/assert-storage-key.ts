import { StorageError } from './object-storage.ts';

const MAX_KEY_LENGTH = 512;

/** No segment can mean another place (`.`, `..`) or lose its last character on Windows (`x.`). */
const SEGMENT = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9_-])?$/;

/** Device names of Windows, which are reserved with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Refuses every key that is not a plain relative path on each system we run on. */
export function assertStorageKey(key: string): void {
  const isPlain = key.length <= MAX_KEY_LENGTH && key.split('/').every(isPlainSegment);
  if (!isPlain) throw new StorageError('invalid_key', 'a storage key must be a plain relative path');
}

/** A prefix is the beginning of a key, cut anywhere; empty means everything. */
export function assertStoragePrefix(prefix: string): void {
  const segments = prefix.split('/');
  const last = segments.pop() ?? '';
  const isPlain = segments.every(isPlainSegment) && /^[A-Za-z0-9._-]*$/.test(last) && !/^\.+$/.test(last);
  if (!isPlain) throw new StorageError('invalid_key', 'a storage prefix must be the beginning of a key');
}

function isPlainSegment(segment: string): boolean {
  return SEGMENT.test(segment) && !RESERVED.test(segment);
}
