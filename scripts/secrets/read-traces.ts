import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Something that a process has left behind, by where it was found. */
export interface Trace {
  readonly place: string;
  readonly text: string;
}

/** Every file below a folder. Bytes that are no text stay what they are, one character each. */
export async function readFiles(folder: string, name: string): Promise<Trace[]> {
  const paths = await readdir(folder, { recursive: true });
  const traces = await Promise.all(
    paths.map(async (path) => {
      const file = join(folder, path);
      if (!(await stat(file)).isFile()) return [];
      return [{ place: `${name} ${path}`, text: (await readFile(file)).toString('latin1') }];
    }),
  );
  return traces.flat();
}

/** Every row of every table, and what the server keeps of running statements. */
export async function readDatabase(url: string): Promise<Trace[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const traces: Trace[] = [];
    for (const name of [...tables.map((table) => table.name), 'pg_catalog.pg_stat_activity']) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      traces.push({ place: `table ${name}`, text: rows.map(({ row }) => row).join('\n') });
    }
    return traces;
  } finally {
    await client.end();
  }
}
