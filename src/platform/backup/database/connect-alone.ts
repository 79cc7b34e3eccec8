import pg from 'pg';
import { type DatabaseSsl, toSslOption } from '../../db/connect.ts';

export interface BackedUpDatabase {
  /** Must lead to Postgres itself: a snapshot and a session lock mean nothing through a transaction pooler. */
  readonly url: string;
  readonly ssl?: DatabaseSsl;
}

const CONNECT_TIMEOUT_MS = 10_000;

/** Does something with a connection of its own, whose values are written the same way on every server. */
export async function withConnection<Result>(
  { url, ssl }: BackedUpDatabase,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'backup',
    ...toSslOption(ssl),
  });
  // Whatever is under way rejects when the connection is lost.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `set client_encoding to 'UTF8'; set datestyle to 'ISO'; set intervalstyle to 'postgres';
       set extra_float_digits to 3; set timezone to 'UTC'; set statement_timeout to 0; set lock_timeout to '30s';
       set idle_in_transaction_session_timeout to 0`,
    );
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
