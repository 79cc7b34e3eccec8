/** The codes of CONTRACTS §1 that the edge answers by itself. */
export type EdgeErrorCode =
  | 'CALLBACK_REJECTED'
  | 'NOT_FOUND'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'DEPENDENCY_UNAVAILABLE';

/** An answer that the edge gives instead of the API. */
export interface Refusal {
  readonly status: 401 | 404 | 405 | 413 | 415 | 502 | 504;
  readonly code: EdgeErrorCode;
  /** For the caller: what to do next. */
  readonly message: string;
  /** For the log alone: callers are not told which check they failed. */
  readonly cause: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The error envelope that the API uses too. Never cached, because the next try may succeed. */
export function toErrorAnswer({ status, code, message, headers }: Refusal, requestId: string): Response {
  const body = { error: { code, message, details: {}, request_id: requestId } };
  return Response.json(body, {
    status,
    headers: { 'Cache-Control': 'no-store', 'X-Request-Id': requestId, ...headers },
  });
}
