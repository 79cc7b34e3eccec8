import type { Executor } from './database.ts';

/**
 * Keeps what `build` makes of a statement with placeholders: putting the text of a statement together costs more than
 * the driver needs to send it. Built anew for each transaction, once for all else. Give drizzle's `prepare` no name (`''`):
 * whether statements are named is the connection's to say.
 */
export function prepareOnce<Prepared>(build: (db: Executor) => Prepared): (db: Executor) => Prepared {
  const known = new WeakMap<Executor, Prepared>();
  return (db) => {
    const prepared = known.get(db) ?? build(db);
    known.set(db, prepared);
    return prepared;
  };
}
