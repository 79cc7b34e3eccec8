import { extname } from 'node:path/posix';
import { StorageError } from './object-storage.ts';

const JSON_TYPE = 'application/json';

/** The content type of every object with such a key; `null` where each object has its own. */
export function typeOfKey(key: string): string | null {
  return extname(key) === '.json' ? JSON_TYPE : null;
}

/** Throws `StorageError('invalid_key')` where the key promises another content type. */
export function assertTypeSuitsKey(key: string, contentType: string): void {
  const promised = typeOfKey(key);
  if (promised === null || promised === contentType) return;
  throw new StorageError('invalid_key', `an object whose key ends so is ${promised}`);
}
