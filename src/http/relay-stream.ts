import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Logger } from '../platform/log/logger.ts';
import { passOn } from '../platform/pass-on.ts';
import { noteFailure } from './error-handler.ts';

/**
 * The body of an answer that is read from elsewhere while it is sent. Where that breaks, the connection does, so that
 * no client takes what it has for the whole; why is in the log alone. An error of the stream itself would be written
 * into the answer by the server's adapter, and past the logger.
 */
export function relayStream(c: Context, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const log: Logger = c.get('log');
  return passOn(body, (error, controller) => {
    noteFailure(log, error);
    breakOff(c, controller);
  });
}

function breakOff(c: Context, controller: ReadableStreamDefaultController<Uint8Array>): void {
  const { outgoing }: Partial<HttpBindings> = c.env ?? {};
  if (outgoing === undefined) {
    controller.error(new Error('the rest of the answer is missing'));
    return;
  }
  outgoing.destroy();
  controller.close();
}
