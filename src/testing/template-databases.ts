import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { migrateDatabase } from '../platform/db/migrate-database.ts';

export const APPLICATION_TEMPLATE = 'template_hivesync';
export const QUEUE_TEMPLATE = 'template_hivesync_queue';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** Builds the databases that tests clone, from the migrations as they are now. */
export async function buildTemplates(adminUrl: string): Promise<void> {
  for (const name of [APPLICATION_TEMPLATE, QUEUE_TEMPLATE]) {
    await query(adminUrl, `CREATE DATABASE ${name}`);
  }
  await Promise.all([migrateApplication(adminUrl), migrateQueue(adminUrl)]);
}

async function migrateApplication(adminUrl: string): Promise<void> {
  if (!existsSync(`${MIGRATIONS_FOLDER}/meta/_journal.json`)) return;
  const url = databaseUrl(adminUrl, APPLICATION_TEMPLATE);
  await migrateDatabase({ url, migrationsFolder: MIGRATIONS_FOLDER });
}

async function migrateQueue(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(adminUrl, QUEUE_TEMPLATE) });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs one statement on a connection of its own. */
export async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
