import type { Sql, TransactionSql } from 'postgres';

type Unsafe = Sql['unsafe'];

/** Statements come from code, so there are few; lists of any length make more of them than are worth keeping. */
const MAX_STATEMENTS = 500;
const MAX_PARAMETERS = 64;

/**
 * Has the server keep what it parsed. Drizzle names no statements, and postgres.js asks the server about one
 * without a name before it sends the values: two round trips each time, and no two statements under way at once.
 * A pooler that gives every transaction another connection needs `?prepare=false` in the URL.
 */
export function keepStatements<Client extends Sql>(client: Client): Client {
  const kept = new Set<string>();
  const isWorthKeeping = (text: string, parameters: number) => {
    if (parameters > MAX_PARAMETERS) return false;
    if (kept.size < MAX_STATEMENTS) kept.add(text);
    return kept.has(text);
  };
  const preparing =
    (unsafe: Unsafe): Unsafe =>
    (text, parameters = [], options = {}) =>
      unsafe(text, parameters, { ...options, prepare: isWorthKeeping(text, parameters.length) });

  const { begin } = client;
  return Object.assign(client, {
    unsafe: preparing(client.unsafe),
    begin: (work: (tx: TransactionSql) => unknown) =>
      begin((tx) => work(Object.assign(tx, { unsafe: preparing(tx.unsafe) }))),
  });
}
