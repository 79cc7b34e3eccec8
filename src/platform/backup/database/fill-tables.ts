import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type BackupManifest, tableOfPiece } from '../backup-format.ts';
import type { EntryCursor } from '../entry-cursor.ts';
import type { DatabaseFacts } from './describe-database.ts';
import { copiedOf } from './dump-tables.ts';

/** Of our tables, as statements that take them away and put them back. */
const REFERENCES = `select
    format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;

/**
 * Fills empty tables with what a backup holds of them, and checks afterwards that every reference leads somewhere: tables
 * may refer to each other in a circle. Tells how many rows each has now.
 */
export async function fillTables(
  client: pg.Client,
  tables: DatabaseFacts['tables'],
  entries: EntryCursor,
  tell: (table: string) => void,
): Promise<BackupManifest['tables']> {
  const filled: { name: string; rows: number }[] = [];
  const { rows: references } = await client.query<{ drop: string; add: string }>(REFERENCES);
  for (const reference of references) await client.query(reference.drop);
  for (const table of tables) {
    tell(table.name);
    const copy = client.query(copyFrom(`copy ${copiedOf(table)} from stdin`));
    await pipeline(() => piecesOf(table.name, entries), copy);
    filled.push({ name: table.name, rows: copy.rowCount });
  }
  for (const reference of references) await client.query(reference.add);
  return filled;
}

async function* piecesOf(table: string, entries: EntryCursor): AsyncGenerator<Uint8Array> {
  for (;;) {
    const entry = await entries.peek();
    if (entry === null || tableOfPiece(entry.name) !== table) return;
    yield* entry.body;
    entries.advance();
  }
}
