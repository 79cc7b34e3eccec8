import type { ClientBase, QueryConfig } from 'pg';

/** Statements come from code, so there are few; lists of any length make more of them than are worth keeping. */
const MAX_STATEMENTS = 500;
const MAX_PARAMETERS = 64;

const names = new Map<string, string>();

/**
 * Has the server keep what it parsed and planned: Drizzle names no statements, and what has no name is parsed anew
 * each time. Not for a pooler that gives every transaction another connection.
 */
export function keepStatements(client: ClientBase): void {
  const send: (statement: unknown, ...rest: unknown[]) => unknown = client.query.bind(client);
  Object.assign(client, {
    query: (statement: unknown, ...rest: unknown[]) => send(named(statement, rest[0]), ...rest),
  });
}

function named(statement: unknown, values: unknown): unknown {
  if (!isUnnamed(statement) || !Array.isArray(values) || values.length > MAX_PARAMETERS) return statement;
  const name = toName(statement.text);
  return name === undefined ? statement : { ...statement, name };
}

function isUnnamed(statement: unknown): statement is QueryConfig {
  return (
    typeof statement === 'object' &&
    statement !== null &&
    'text' in statement &&
    (!('name' in statement) || statement.name === undefined || statement.name === '')
  );
}

/** The name that stands for a text, the same at every connection; none for what is not worth keeping. */
function toName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_STATEMENTS) return known;
  const name = `kept_${names.size}`;
  names.set(text, name);
  return name;
}
