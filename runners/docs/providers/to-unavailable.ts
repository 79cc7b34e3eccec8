import { APIError } from 'openai';
import { RefusedTargetError } from '../../../src/platform/log/refuse-target.ts';
import { ModelUnavailableError } from './provider.ts';

/** What an exchange that failed means, without anything that the provider said: it may repeat what was sent. */
export function toUnavailable(error: unknown): ModelUnavailableError {
  if (isRefusedTarget(error)) {
    return new ModelUnavailableError('The AI provider wanted to lead elsewhere, which is not followed.', {
      cause: error,
    });
  }
  const status = error instanceof APIError ? error.status : undefined;
  if (status === undefined) {
    return new ModelUnavailableError('The AI provider did not answer.', {
      retry: { afterMs: null },
      cause: error,
    });
  }
  const retry = isWorthAnother(status, error) ? { afterMs: readRetryAfter(error) } : null;
  return new ModelUnavailableError(MESSAGES[status] ?? `The AI provider answered with ${status}.`, { retry });
}

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The AI provider did not take the request: the model may not know this form of answer, or take less text.',
  401: 'The AI provider does not accept the key of this installation.',
  403: 'The AI provider does not let this installation use the model.',
  404: 'The AI provider has no such model.',
  429: 'The AI provider takes no more requests of this installation now.',
};

function isWorthAnother(status: number, error: unknown): boolean {
  // An account without money is answered with 429 too, and no waiting helps.
  if (error instanceof APIError && error.code === 'insufficient_quota') return false;
  return status === 429 || status >= 500;
}

/** Seconds or a date, as in RFC 9110, section 10.2.3; `null` when it is not told. */
function readRetryAfter(error: unknown): number | null {
  if (!(error instanceof APIError)) return null;
  const headers: unknown = error.headers;
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  if (value === null) return null;
  const seconds = /^\d{1,6}$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds * 1_000)) : null;
}

function isRefusedTarget(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RefusedTargetError) return true;
  }
  return false;
}
