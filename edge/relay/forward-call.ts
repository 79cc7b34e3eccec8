import type { Refusal } from '../answer/error-answer.ts';
import type { RelayerSettings } from './settings.ts';

/** Headers that belong to one connection, not to the call (RFC 9110 §7.6.1), and those that the next one sets. */
const OF_THE_CONNECTION = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

export interface RelayedCall {
  readonly path: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly requestId: string;
}

/** The origin's answer as it is, whatever its status; a refusal when there is none, or none that may be passed on. */
export async function forwardCall(
  { origin, timeoutMs }: RelayerSettings,
  call: RelayedCall,
): Promise<Response | Refusal> {
  const headers = new Headers(call.headers);
  for (const name of OF_THE_CONNECTION) headers.delete(name);
  headers.set('x-request-id', call.requestId);
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(new URL(call.path, origin), {
      method: 'POST',
      headers,
      body: call.body,
      // Following one would carry the signature to somebody who was not asked for.
      redirect: 'manual',
      signal: timeout,
    });
    if (!isRedirect(answer)) return new Response(await answer.arrayBuffer(), answer);
    await answer.body?.cancel();
    return unavailable(502, 'origin_redirects');
  } catch {
    return timeout.aborted ? unavailable(504, 'origin_timeout') : unavailable(502, 'origin_unreachable');
  }
}

/** The API is not there to answer; what the runner holds is kept and sent again. */
export function unavailable(status: 502 | 504, cause: string): Refusal {
  return {
    status,
    code: 'DEPENDENCY_UNAVAILABLE',
    message: 'The API did not answer. Send the call again later.',
    cause,
    headers: { 'Retry-After': '5' },
  };
}

function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
}
