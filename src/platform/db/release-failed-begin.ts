import type { PoolClient, QueryConfig } from 'pg';

/**
 * Gives back a connection on which a transaction could not begin. Drizzle sends BEGIN outside of what releases the
 * connection again, so that each one lost at that moment would be missing in the pool for good
 * (drizzle-team/drizzle-orm#6341).
 */
export function releaseFailedBegin(client: PoolClient): void {
  const send: (...given: unknown[]) => unknown = client.query.bind(client);
  Object.assign(client, {
    query: (...given: unknown[]) => {
      const answer = send(...given);
      if (isBegin(given[0]) && answer instanceof Promise) {
        answer.catch((error: Error) => client.release(error));
      }
      return answer;
    },
  });
}

function isBegin(statement: unknown): boolean {
  const { text } = statement as Partial<QueryConfig>;
  return text !== undefined && /^begin\b/.test(text);
}
