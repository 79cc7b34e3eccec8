/** What the system says of a connection that could not be made or was lost. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What the driver and its pool say of it, without a code. */
const DRIVER_MESSAGES: ReadonlySet<string> = new Set([
  'Cannot use a pool after calling end on the pool',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Connection terminated',
  'Connection terminated due to connection timeout',
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
]);

/** Postgres' own words for it: connection exceptions, no room for another connection, being shut down or started. */
const SQLSTATE = /^(?:08...|53300|57P0[1-5])$/;

const MAX_CAUSES = 5;

/** Whether a query failed because the database cannot be reached for now, and not for what it asked. */
export function isDatabaseAway(error: unknown): boolean {
  let current = error;
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') {
      if (CONNECTION_CODES.has(current.code) || SQLSTATE.test(current.code)) return true;
    }
    if (DRIVER_MESSAGES.has(current.message)) return true;
    current = current.cause;
  }
  return false;
}
