/** What Postgres calls a statement that it ended itself; PostgreSQL, appendix A. */
const QUERY_CANCELED = '57014';

/** Whether a query failed because it took longer than `statement_timeout` allows. */
export function isStatementTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === QUERY_CANCELED) || isStatementTimeout(error.cause);
}
