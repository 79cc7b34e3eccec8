import type { Context as HonoContext } from 'hono';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, WORKER_HEADER } from '../../contracts/signature.ts';
import type { AddressSource } from '../../http/route-deps.ts';
import type { ReceivedCall } from './verify-worker-call.ts';

const decoder = new TextDecoder();

/** Reads a worker call's body and headers; the body can be read again as JSON. */
export async function receiveCall(c: HonoContext): Promise<ReceivedCall> {
  const body = new Uint8Array(await c.req.arrayBuffer());
  // What is read next: hono would make an answer of the bytes to read them as text. Its type hides that it keeps promises.
  const cache: Record<string, unknown> = c.req.bodyCache;
  cache.text = Promise.resolve(decoder.decode(body));
  return {
    method: c.req.method,
    path: c.req.path,
    body,
    headers: readSignatureHeaders(c.req),
  };
}

/** What a call is verified by; `null` for what is missing. */
export function readSignatureHeaders(req: AddressSource['req']): ReceivedCall['headers'] {
  return {
    timestamp: req.header(TIMESTAMP_HEADER) ?? null,
    worker: req.header(WORKER_HEADER) ?? null,
    signature: req.header(SIGNATURE_HEADER) ?? null,
  };
}
