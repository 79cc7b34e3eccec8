export { createIdempotencyStore, purgeIdempotencyKeys } from './idempotency-store.ts';
export { purgeRateLimits } from './purge-rate-limits.ts';
export { rateLimits } from './tables.ts';
