import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ArchiveWriter } from '../archive/write-archive.ts';
import { type BackupHeader, type BackupManifest, pieceName } from '../backup-format.ts';
import { type BackedUpDatabase, withConnection } from './connect-alone.ts';
import { type DatabaseFacts, describeDatabase } from './describe-database.ts';

/** A table is cut into pieces of this size, each an entry, because its whole size is known at its end alone. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** The database as it is at one moment, while others go on writing to it. */
export interface Snapshot {
  readonly facts: DatabaseFacts;
  /** Adds every table to an archive. Tells how many rows each has. */
  dump(archive: ArchiveWriter, tell: (table: string) => void): Promise<BackupManifest['tables']>;
}

/**
 * Takes a snapshot of the database and works with it. Postgres itself writes what is dumped, by `COPY`: so no client has
 * to be of its version, and what it wrote can be read by newer servers, embedded or not.
 */
export function withSnapshot<Result>(
  database: BackedUpDatabase,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  return withConnection(database, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const facts = await describeDatabase(client);
    const result = await work({
      facts,
      async dump(archive, tell) {
        const rows: { name: string; rows: number }[] = [];
        for (const table of facts.tables) {
          tell(table.name);
          rows.push({ name: table.name, rows: await dumpTable(client, table, archive) });
        }
        return rows;
      },
    });
    await client.query('commit');
    return result;
  });
}

async function dumpTable(
  client: pg.Client,
  table: BackupHeader['database']['tables'][number],
  archive: ArchiveWriter,
): Promise<number> {
  const copy = client.query(copyTo(`copy ${copiedOf(table)} to stdout`));
  let number = 0;
  for await (const piece of inPieces(copy)) {
    number += 1;
    await archive.add(pieceName(table.name, number), piece);
  }
  return copy.rowCount;
}

/** A table and its columns, by name: a restored table may have them in another order. */
export function copiedOf({ name, columns }: BackupHeader['database']['tables'][number]): string {
  const quoted = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  return `public.${pg.escapeIdentifier(name)} (${quoted})`;
}

async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.byteLength;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}
