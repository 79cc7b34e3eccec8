import { readFile, stat } from 'node:fs/promises';
import { type LoggedPlan, readPlans } from './read-plans.ts';
import type { ScaleWorld } from './scale-world.ts';

const EXPLAIN = [
  `load 'auto_explain'`,
  `alter database hivesync set session_preload_libraries = 'auto_explain'`,
  `alter database hivesync set auto_explain.log_min_duration = 0`,
  `alter database hivesync set auto_explain.log_format = 'json'`,
];
const EXPLAIN_NO_MORE = ['alter database hivesync reset all'];
/** Settings are those of a connection from its beginning, so the ones there are are cut. */
const RECONNECT = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = 'hivesync' and pid <> pg_backend_pid()`;

/** Does some work, and tells how Postgres found the rows of every statement that ran meanwhile. */
export async function explainStatements<Result>(
  { database, databaseLog }: ScaleWorld,
  work: () => Promise<Result>,
): Promise<{ result: Result; plans: readonly LoggedPlan[] }> {
  for (const statement of [...EXPLAIN, RECONNECT]) await database.query(statement);
  const { size } = await stat(databaseLog);
  const result = await work();
  for (const statement of [...EXPLAIN_NO_MORE, RECONNECT]) await database.query(statement);
  const log = await readFile(databaseLog);
  return { result, plans: readPlans(log.subarray(size).toString('utf8')) };
}
