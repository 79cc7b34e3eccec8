import pg from 'pg';
import type { EmbeddedSecrets } from './embedded-secrets.ts';
import { SUPERUSER } from './postgres-cluster.ts';

/** Each database belongs to the role of the same name, and to nobody else. */
export const APPLICATION = 'hivesync';
export const QUEUE = 'hivesync_queue';

/**
 * Makes the two databases and their roles what they must be; safe to run on every start. The queue's role can
 * open the queue's database and nothing else: a runner holds it.
 */
export async function prepareDatabases(port: number, secrets: EmbeddedSecrets): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: secrets.postgres_superuser_password,
    database: 'postgres',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await ensureRole(client, APPLICATION, secrets.postgres_application_password);
    await ensureRole(client, QUEUE, secrets.postgres_queue_password);
    for (const name of [APPLICATION, QUEUE]) await ensureDatabase(client, name);
    for (const name of ['postgres', 'template1', APPLICATION, QUEUE]) {
      await client.query(`revoke all on database ${name} from public`);
    }
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  if (!(await exists(client, 'select 1 from pg_roles where rolname = $1', role))) {
    await client.query(`create role ${role} login`);
  }
  const limits = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  await client.query(`alter role ${role} ${limits} password ${pg.escapeLiteral(password)}`);
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  if (await exists(client, 'select 1 from pg_database where datname = $1', name)) return;
  await client.query(`create database ${name} owner ${name}`);
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(query, [name]);
  return rowCount === 1;
}
