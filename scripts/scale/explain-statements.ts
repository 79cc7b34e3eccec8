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
const CUT_WITHIN_MS = 5_000;
/** Settings are those of a connection from its beginning, so the ones there are are cut, once they are idle. */
const CUT_IDLE = `select pg_terminate_backend(pid, ${CUT_WITHIN_MS}) from pg_stat_activity
  where datname = 'hivesync' and state = 'idle' and pid <> pg_backend_pid() and backend_start < $1`;
const COUNT_BUSY = `select count(*)::int as busy, pg_sleep(0.05) from pg_stat_activity
  where datname = 'hivesync' and pid <> pg_backend_pid() and backend_start < $1`;
const TRIES = 20;

/** Does some work, and tells how Postgres found the rows of every statement that ran meanwhile. */
export async function explainStatements<Result>(
  world: ScaleWorld,
  work: () => Promise<Result>,
): Promise<{ result: Result; plans: readonly LoggedPlan[] }> {
  const { database, databaseLog } = world;
  for (const statement of EXPLAIN) await database.query(statement);
  await reconnect(world);
  const { size } = await stat(databaseLog);
  const result = await work();
  for (const statement of EXPLAIN_NO_MORE) await database.query(statement);
  await reconnect(world);
  const log = await readFile(databaseLog);
  return { result, plans: readPlans(log.subarray(size).toString('utf8')) };
}

/**
 * Ends each connection that there is, between two of its transactions: the API's driver may end its process over one
 * that goes in the middle of a transaction (porsager/postgres#1208).
 */
async function reconnect(world: ScaleWorld): Promise<void> {
  const { database } = world;
  const before = [(await database.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]?.now];
  for (let busy = 1; busy > 0; ) {
    await database.query(CUT_IDLE, before);
    busy = (await database.query<{ busy: number }>(COUNT_BUSY, before)).rows[0]?.busy ?? 0;
  }
  await untilReconnected(world);
}

/** The API notices with the next statements that its connections are gone, and makes new ones. */
async function untilReconnected({ apiUrl, accessToken }: ScaleWorld): Promise<void> {
  const headers = { authorization: `Bearer ${accessToken}` };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await fetch(`${apiUrl}/auth/me`, { headers });
    await answer.body?.cancel();
    if (answer.ok) return;
  }
  throw new Error('the API did not find its database again');
}
