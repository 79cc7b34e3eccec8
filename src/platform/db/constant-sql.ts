import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

const dialect = new PgDialect();

/**
 * The same part of a statement as text: what never changes need not be put together with every statement it is in.
 * Throws when it has parameters, which would be lost.
 */
export function constantSql<Type>(part: SQL<Type>): SQL<Type> {
  const { sql: text, params } = dialect.sqlToQuery(part);
  if (params.length > 0) throw new Error('a constant part of a statement has no parameters');
  return sql<Type>`${sql.raw(text)}`;
}
