export { forgetRequestsOf } from './forget-requests.ts';
export { createIdempotencyStore, purgeIdempotencyKeys } from './idempotency-store.ts';
export { purgeRateLimits } from './purge-rate-limits.ts';
export { idempotencyKeys, rateLimits } from './tables.ts';
