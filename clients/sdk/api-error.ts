import type { ErrorCode } from '../../src/contracts/errors.ts';

/** The API's error envelope as an exception. `message` says what to do next; `requestId` finds it in the logs. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode | 'UNKNOWN';
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;

  constructor(status: number, body: unknown) {
    const envelope = toEnvelope(body);
    super(envelope?.message ?? `The API answered with status ${status}.`);
    this.name = 'ApiError';
    this.status = status;
    this.code = envelope?.code ?? 'UNKNOWN';
    this.details = envelope?.details ?? {};
    this.requestId = envelope?.request_id ?? null;
  }
}

interface Envelope {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly request_id?: string;
}

function toEnvelope(body: unknown): Envelope | null {
  if (!isRecord(body) || !isRecord(body.error)) return null;
  return isEnvelope(body.error) ? body.error : null;
}

function isEnvelope(error: Record<string, unknown>): error is Record<string, unknown> & Envelope {
  return typeof error.code === 'string' && typeof error.message === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
