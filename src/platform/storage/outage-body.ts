import { passOn } from '../pass-on.ts';
import { StorageError } from './object-storage.ts';

/** The same body; when it breaks off, its reader is told that storage is away and not what happened to a socket. */
export function asOutages(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return passOn(body, (cause, controller) =>
    controller.error(new StorageError('unavailable', 'the object storage broke off', { cause })),
  );
}
