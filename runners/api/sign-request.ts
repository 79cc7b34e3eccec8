import {
  SIGNATURE_HEADER,
  signCall,
  TIMESTAMP_HEADER,
  WORKER_HEADER,
} from '../../src/contracts/signature.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { nodeDigests } from '../../src/platform/crypto/node-digests.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';

export interface WorkerIdentity {
  readonly id: string;
  /** The first signs. */
  readonly secrets: readonly string[];
}

export interface SignedRequest {
  readonly url: URL;
  readonly body: unknown;
  readonly requestId?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Sends one worker call, signed at the moment it is sent: a signature is good for two minutes. */
export async function sendSigned(
  deps: { readonly http: HttpClient; readonly clock: Clock; readonly worker: WorkerIdentity },
  request: SignedRequest,
): Promise<HttpAnswer> {
  const body = new TextEncoder().encode(JSON.stringify(request.body));
  const call = { method: 'POST', path: request.url.pathname, body };
  const nowSeconds = deps.clock.now().getTime() / 1_000;
  const { id, secrets } = deps.worker;
  const headers = await signCall(secrets, call, id, nowSeconds, nodeDigests);
  return deps.http.send({
    method: 'POST',
    url: request.url,
    headers: {
      'content-type': 'application/json',
      [TIMESTAMP_HEADER]: headers.timestamp,
      [WORKER_HEADER]: headers.worker,
      [SIGNATURE_HEADER]: headers.signature,
      ...(request.requestId === undefined ? {} : { 'x-request-id': request.requestId }),
    },
    body,
    timeoutMs: request.timeoutMs,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
}
