import { randomUUID } from 'node:crypto';
import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  runMigrations,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { HeardClient } from './heard-client.ts';
import { openNotificationListener } from './notification-listener.ts';
import type { QueueBackend, Reporting, SideChannel } from './queue-backend.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** Each queue, worker and event reader has its own few connections; they share one small server. */
const CONNECTIONS_EACH = 4;

/**
 * A worker does not wait for the disk: what a crash of Postgres forgets of the last half second is that jobs were
 * taken, told their progress or ended, so they are delivered again, as after any other loss. What is added is safe,
 * unless who adds it has it in a safe place and looks whether it is still here.
 */
const FORGETFUL = '-c synchronous_commit=off';

/** Spells `HVSQ`. */
const CHECK_TABLE_LOCK = 0x48565351;
const CHECK_TABLE = `"${DEFAULT_SCHEMA}".hivesync_check`;

/** BullMQ on Postgres, in a database that holds nothing else. Creates or upgrades its schema. */
export async function connectPostgresBackend(
  url: string,
  { addsAgain, ...reporting }: Reporting & { readonly addsAgain: boolean },
): Promise<QueueBackend<PostgresQueueBackend, PostgresConnectionOptions>> {
  await prepareSchema(url);
  const connection = {
    connectionString: url,
    max: CONNECTIONS_EACH,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    Client: HeardClient,
  };
  const forgetful = { ...connection, options: FORGETFUL };
  return {
    kind: 'postgres',
    classes: withBackend(createPostgresBackend),
    callerConnection: addsAgain ? forgetful : connection,
    workerConnection: forgetful,
    keyPrefix: {},
    sideChannel: openSideChannel(url, reporting),
  };
}

async function prepareSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    await runMigrations(client);
    // Statements sent together are one transaction. Without the lock, "if not exists" fails for one of two.
    const lock = `select pg_advisory_xact_lock(${CHECK_TABLE_LOCK})`;
    await client.query(`${lock}; create table if not exists ${CHECK_TABLE} (id uuid primary key)`);
  } finally {
    await client.end();
  }
}

function openSideChannel(url: string, reporting: Reporting): SideChannel {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  pool.on('error', (error) => reporting.reportOutage(error, 'queue connection failed'));
  const listener = openNotificationListener(url, reporting);
  const name = (channel: string) => `hivesync_${channel}`;
  return {
    async publish(channel, message) {
      await pool.query('select pg_notify($1, $2)', [name(channel), message]);
    },
    subscribe: (channel, heard, onGap) => listener.listen(name(channel), heard, onGap),
    async check() {
      const id = randomUUID();
      await pool.query(`insert into ${CHECK_TABLE} (id) values ($1)`, [id]);
      const { rowCount } = await pool.query(`delete from ${CHECK_TABLE} where id = $1`, [id]);
      if (rowCount !== 1) throw new Error('Postgres did not keep what was written');
    },
    async readTime() {
      const text = 'select extract(epoch from clock_timestamp())::float8 * 1000 as time';
      const { rows } = await pool.query<{ time: number }>(text);
      return rows[0]?.time ?? 0;
    },
    async lastEventId(queue) {
      const text = `select coalesce(max(id), 0)::text as id from "${DEFAULT_SCHEMA}".event where queue = $1`;
      const { rows } = await pool.query<{ id: string }>(text, [queue]);
      return rows[0]?.id ?? '0';
    },
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}
