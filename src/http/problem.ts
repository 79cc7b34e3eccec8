import { HTTPException } from 'hono/http-exception';
import { DomainError, type ErrorCode, type ErrorDetails } from '../contracts/errors.ts';
import { isDatabaseAway } from '../platform/db/is-database-away.ts';
import { PasswordHasherBusyError } from '../platform/passwords/password-hasher.ts';
import { QueueError } from '../platform/queue/job-queue.ts';
import { StorageError } from '../platform/storage/object-storage.ts';

/** The HTTP status of each code. Domain code knows codes; only this table knows statuses. */
export const ERROR_STATUS = {
  VALIDATION_ERROR: 422,
  AUTH_REQUIRED: 401,
  AUTH_INVALID: 401,
  AUTH_EXPIRED: 401,
  FORBIDDEN: 403,
  ACCOUNT_SUSPENDED: 403,
  GUEST_READ_ONLY: 403,
  UPGRADE_REQUIRED: 403,
  LIMIT_REACHED: 429,
  RATE_LIMITED: 429,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INVALID_DEVICE_CONTEXT: 422,
  LINK_EXPIRED: 410,
  PREVIEW_SESSION_EXPIRED: 410,
  PREVIEW_WORKER_UNAVAILABLE: 503,
  LANGUAGE_NOT_SUPPORTED: 422,
  MAP_NOT_AVAILABLE: 404,
  CALLBACK_REJECTED: 401,
  FEATURE_DISABLED: 503,
  MAINTENANCE: 503,
  DEPENDENCY_UNAVAILABLE: 503,
  INTERNAL_ERROR: 500,
} as const satisfies Record<ErrorCode, number>;

export type ErrorStatus = (typeof ERROR_STATUS)[ErrorCode];

/** The one shape of every error answer. */
export interface ProblemBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly details: ErrorDetails;
    readonly request_id: string;
  };
}

export interface Problem {
  readonly status: ErrorStatus;
  readonly body: ProblemBody;
  readonly headers: Readonly<Record<string, string>>;
  /** True when the cause is ours and belongs in the log as an error. */
  readonly unexpected: boolean;
}

/** What any thrown value becomes for the caller. The cause of an unknown error stays in the log. */
export function toProblem(thrown: unknown, requestId: string): Problem {
  const error = toDomainError(thrown);
  const status = ERROR_STATUS[error.code];
  return {
    status,
    body: {
      error: { code: error.code, message: error.message, details: error.details, request_id: requestId },
    },
    headers: headersOf(error, status),
    unexpected: error.code === 'INTERNAL_ERROR',
  };
}

/** The domain error a thrown value stands for. */
export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof HTTPException) return fromHttpException(thrown);
  if (thrown instanceof QueueError) return unavailable('The job queue', thrown);
  if (thrown instanceof StorageError) return fromStorageError(thrown);
  if (thrown instanceof PasswordHasherBusyError) return unavailable('Sign-in', thrown);
  if (isDatabaseAway(thrown)) return unavailable('The database', thrown);
  return internal(thrown);
}

function fromStorageError(error: StorageError): DomainError {
  const { code } = error;
  switch (code) {
    case 'unavailable':
      return unavailable('Object storage', error);
    case 'too_large':
      return new DomainError('PAYLOAD_TOO_LARGE', 'The object is larger than it may be. Send a smaller one.');
    case 'checksum_mismatch':
      return new DomainError(
        'VALIDATION_ERROR',
        'The content does not have the sha256 that was announced. Compute it again and repeat the upload.',
      );
    case 'not_found':
    case 'invalid_key':
      return internal(error);
    default:
      return assertNever(code);
  }
}

function fromHttpException(error: HTTPException): DomainError {
  switch (error.status) {
    case 400:
      return new DomainError('VALIDATION_ERROR', 'The body is not well-formed JSON. Correct it and repeat.');
    case 413:
      return new DomainError('PAYLOAD_TOO_LARGE', 'The body is larger than this route accepts.');
    case 415:
      return new DomainError(
        'UNSUPPORTED_MEDIA_TYPE',
        'This route does not read that type of body. Send Content-Type: application/json.',
      );
    default:
      return internal(error);
  }
}

function unavailable(what: string, cause: unknown): DomainError {
  return new DomainError('DEPENDENCY_UNAVAILABLE', `${what} does not answer right now. Retry shortly.`, {
    details: { retry_after_seconds: 5 },
    retryable: true,
    cause,
  });
}

function internal(cause: unknown): DomainError {
  return new DomainError(
    'INTERNAL_ERROR',
    'Something failed on our side. Retry, and name the request id when you report it.',
    { cause },
  );
}

function headersOf(error: DomainError, status: ErrorStatus): Record<string, string> {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  const wait = error.details.retry_after_seconds;
  if (typeof wait === 'number') headers['Retry-After'] = String(Math.max(1, Math.ceil(wait)));
  if (status === 401 && error.code !== 'CALLBACK_REJECTED') headers['WWW-Authenticate'] = 'Bearer';
  return headers;
}

function assertNever(value: never): never {
  throw new Error(`unhandled case ${String(value)}`);
}
