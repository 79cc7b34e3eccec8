import {
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  verifyCall,
  WORKER_HEADER,
} from '../../src/contracts/signature.ts';
import type { Refusal } from '../answer/error-answer.ts';
import { MAX_BODY_BYTES, refuseByHead, refuseLargeBody, rejectCall } from './admit-call.ts';
import { forwardCall, unavailable } from './forward-call.ts';
import { readBody } from './read-body.ts';
import { type RelayerEnv, readSettings } from './settings.ts';

/** How a call ended: the answer of the origin, or our own. */
export interface RelayOutcome {
  readonly answer: Response | Refusal;
  /** Set once the signature was right. */
  readonly worker: string | null;
}

/** Checks a call and passes it on. Only what one of our runners signed, just now, reaches the origin. */
export async function relayCall(request: Request, env: RelayerEnv, requestId: string): Promise<RelayOutcome> {
  const url = new URL(request.url);
  const head = { method: request.method, url, headers: request.headers };
  const refused = refuseByHead(head);
  if (refused !== null) return { answer: refused, worker: null };
  const settings = readSettings(env);
  if (settings === null) return { answer: unavailable(502, 'not_configured'), worker: null };
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === null) return { answer: refuseLargeBody(), worker: null };
  const headers = {
    timestamp: request.headers.get(TIMESTAMP_HEADER),
    worker: request.headers.get(WORKER_HEADER),
    signature: request.headers.get(SIGNATURE_HEADER),
  };
  const signed = { method: request.method, path: url.pathname, body };
  const verdict = await verifyCall(settings.secrets, signed, headers, Math.floor(Date.now() / 1_000));
  if (!verdict.ok) return { answer: rejectCall(verdict.reason), worker: null };
  const call = { path: url.pathname, headers: request.headers, body, requestId };
  return { answer: await forwardCall(settings, call), worker: verdict.worker };
}
