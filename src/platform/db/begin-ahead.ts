import type { PoolClient, QueryConfig } from 'pg';

/**
 * Has a transaction go on without waiting for the answer to BEGIN, which saves each a round trip. The server takes
 * statements in their order, and BEGIN fails only when the connection does: then whatever follows on it fails as
 * well, COMMIT at the latest, and Drizzle gives the connection back, which it does not when BEGIN itself fails
 * (drizzle-team/drizzle-orm#6341).
 */
export function beginAhead(client: PoolClient): void {
  const send: (...given: unknown[]) => unknown = client.query.bind(client);
  Object.assign(client, {
    query: (...given: unknown[]) => {
      const answer = send(...given);
      if (!isBegin(given[0]) || !(answer instanceof Promise)) return answer;
      answer.catch(() => undefined);
      return Promise.resolve(NOTHING);
    },
  });
}

const NOTHING = { rows: [], fields: [], rowCount: null, command: 'BEGIN', oid: 0 };

function isBegin(statement: unknown): boolean {
  const { text } = statement as Partial<QueryConfig>;
  return text !== undefined && /^begin\b/.test(text);
}
