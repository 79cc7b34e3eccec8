import type { Logger } from '../../src/platform/log/logger.ts';
import { refuseTarget } from '../../src/platform/log/refuse-target.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** When it was answered, by the clock of who answered; `null` when that is not told. */
  readonly answeredAt: Date | null;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A runner's only way to speak HTTP. Storage has its own client, bound to its one endpoint. */
export interface HttpClient {
  /** Throws `RefusedTargetError`, or `UnreachableError` when no whole answer, or a redirect, came back. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

/** Nobody answered, or not in time, or not with an answer of sane size. Worth trying again. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** A worker call's answer is a few hundred bytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;

export interface HttpClientOptions {
  /** The API and, when configured, the edge in front of it; of the client of AI jobs, the AI providers alone. */
  readonly allowed: readonly URL[];
  readonly log: Logger;
}

/** A client that reaches the allowed origins and nothing else, follows no redirect and reads bounded answers. */
export function createHttpClient({ allowed, log }: HttpClientOptions): HttpClient {
  const origins = new Set(allowed.map((url) => url.origin));
  return {
    async send(request) {
      const { url, signal } = request;
      if (!origins.has(url.origin) || url.username !== '' || url.password !== '') refuseTarget(log, url);
      try {
        return await exchange(request, log);
      } catch (cause) {
        signal?.throwIfAborted();
        throw new UnreachableError(`${url.origin} did not answer`, { cause });
      }
    },
  };
}

async function exchange(request: HttpRequest, log: Logger): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(request.timeoutMs);
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.method === 'GET' ? null : request.body,
    redirect: 'manual',
    signal: request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]),
  });
  const location = response.headers.get('location');
  // Following it would carry the signature to somebody who was not asked for.
  if (response.status >= 300 && response.status < 400 && location !== null) {
    await response.body?.cancel();
    refuseTarget(log, URL.parse(location, request.url) ?? request.url);
  }
  const { status, headers } = response;
  const answeredAt = parseDate(headers.get('date'));
  return { status, answeredAt, headers: withoutCoding(headers), body: await readBounded(response) };
}

/** The body has been decoded by then, and may be longer than it was sent. */
function withoutCoding(headers: Headers): Headers {
  const own = new Headers(headers);
  own.delete('content-encoding');
  own.delete('content-length');
  return own;
}

function parseDate(header: string | null): Date | null {
  const date = new Date(header ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_ANSWER_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
