import { StorageError } from './object-storage.ts';

/** The same body; when it breaks off, its reader is told that storage is away and not what happened to a socket. */
export function asOutages(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (cause) {
        controller.error(new StorageError('unavailable', 'the object storage broke off', { cause }));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
