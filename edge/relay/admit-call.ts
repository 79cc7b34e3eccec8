import { SIGNATURE_HEADER, TIMESTAMP_HEADER, WORKER_HEADER } from '../../src/contracts/signature.ts';
import type { Refusal } from '../answer/error-answer.ts';

/** The worker calls of CONTRACTS §4. Nothing else is relayed, the alias prefix neither. */
export const RELAYED_PATHS: readonly string[] = [
  '/api/v1/worker/claim',
  '/api/v1/worker/callback',
  '/api/v1/worker/heartbeat',
];

export const MAX_BODY_BYTES = 64 * 1024;
/** A worker call has a dozen short headers. */
const MAX_HEADER_BYTES = 16 * 1024;
const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

/** What is known of a call before its body is read. */
export interface CallHead {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** The one answer to everything that is not properly signed; the API gives the same. */
export function rejectCall(cause: string): Refusal {
  return {
    status: 401,
    code: 'CALLBACK_REJECTED',
    message: 'This call is not accepted. Check the worker id, its secret and its clock.',
    cause,
  };
}

export function refuseLargeBody(): Refusal {
  return {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    message: `The body is larger than the ${MAX_BODY_BYTES} bytes this route accepts. Send less at once.`,
    cause: 'body_too_large',
  };
}

/** Everything that can be refused without reading the body, the cheapest first; `null` lets the call go on. */
export function refuseByHead({ method, url, headers }: CallHead): Refusal | null {
  // A query is signed by nobody, so none is relayed.
  if (!RELAYED_PATHS.includes(url.pathname) || url.search !== '') {
    return { status: 404, code: 'NOT_FOUND', message: 'Only worker calls are relayed here.', cause: 'path' };
  }
  if (method !== 'POST') {
    const message = `This path does not answer ${method}. It answers POST.`;
    return { status: 405, code: 'NOT_FOUND', message, cause: 'method', headers: { Allow: 'POST' } };
  }
  if (sizeOf(headers) > MAX_HEADER_BYTES) {
    const message = `The headers are larger than the ${MAX_HEADER_BYTES} bytes this route accepts.`;
    return { status: 413, code: 'PAYLOAD_TOO_LARGE', message, cause: 'headers_too_large' };
  }
  if (!JSON_TYPE.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) {
    const message = 'Send the body as application/json, not compressed.';
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message, cause: 'media_type' };
  }
  if ([TIMESTAMP_HEADER, WORKER_HEADER, SIGNATURE_HEADER].some((name) => !headers.has(name))) {
    return rejectCall('missing_header');
  }
  return Number(headers.get('content-length') ?? 0) > MAX_BODY_BYTES ? refuseLargeBody() : null;
}

function sizeOf(headers: Headers): number {
  let size = 0;
  for (const [name, value] of headers) size += name.length + value.length;
  return size;
}
