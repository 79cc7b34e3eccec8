import { DomainError } from '../contracts/errors.ts';

/**
 * Another request with the same `Idempotency-Key` has made it since this one looked: the one that counted as lost
 * goes on after all. Whoever repeats is given what was made.
 */
export function assertMade(inserted: readonly unknown[]): void {
  if (inserted.length > 0) return;
  throw new DomainError(
    'CONFLICT',
    'Another request with this Idempotency-Key did the same. Retry shortly.',
    {
      details: { retry_after_seconds: 1 },
      retryable: true,
    },
  );
}
