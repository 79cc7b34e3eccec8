/**
 * Every code an HTTP answer may carry. Codes are stable: clients branch on them.
 * The HTTP status of each lives in `src/http/problem.ts`, because domain code knows no HTTP.
 */
export const ERROR_CODES = [
  'VALIDATION_ERROR',
  'AUTH_REQUIRED',
  'AUTH_INVALID',
  'AUTH_EXPIRED',
  'FORBIDDEN',
  'ACCOUNT_SUSPENDED',
  'GUEST_READ_ONLY',
  'UPGRADE_REQUIRED',
  'LIMIT_REACHED',
  'RATE_LIMITED',
  'NOT_FOUND',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'INVALID_DEVICE_CONTEXT',
  'LINK_EXPIRED',
  'PREVIEW_SESSION_EXPIRED',
  'PREVIEW_WORKER_UNAVAILABLE',
  'LANGUAGE_NOT_SUPPORTED',
  'MAP_NOT_AVAILABLE',
  'CALLBACK_REJECTED',
  'FEATURE_DISABLED',
  'MAINTENANCE',
  'DEPENDENCY_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Data a client can act on. It is sent to the caller as it is, so nothing secret goes in. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The one error that domain code throws on purpose. `message` is written for the caller and says what to do
 * next; `cause` is for the log only and never leaves the process.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** True when the same request may succeed later without being changed. */
  readonly retryable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: ErrorDetails; retryable?: boolean; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.details = options.details ?? {};
    this.retryable = options.retryable ?? false;
  }
}
