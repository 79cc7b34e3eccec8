/** What the driver and the system say of a connection that could not be made or was lost. */
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
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
    current = current.cause;
  }
  return false;
}
