import type pg from 'pg';

/** Every id of a row, so that each reference leads to a row that is there. */
const ROW_IDS = ['01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01', '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a02'];

/** Columns whose values must fit each other in a way of their own. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  comments: {
    target_type: 'task',
    revision_id: null,
    path: null,
    job_id: null,
    screen_id: null,
    node_id: null,
    deleted_at: null,
  },
};

export type Rows = Readonly<Record<string, readonly Record<string, unknown>[]>>;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

const COLUMNS = `
  select c.table_name as "table", c.column_name as "name", c.data_type as "type"
  from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
  order by c.table_name, c.ordinal_position`;

const CHECKS = `
  select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'c'`;
const ONE_OF = /num_nonnulls\(([^)]+)\) = 1/;

/** Of columns of which one alone may have a value, those that have none: another one has it in each row. */
async function readEmptied(client: pg.Client, index: number): Promise<ReadonlySet<string>> {
  const checks = (await client.query<{ table: string; definition: string }>(CHECKS)).rows;
  const emptied = checks.flatMap(({ table, definition }) => {
    const names = ONE_OF.exec(definition)?.[1]?.split(', ') ?? [];
    return names.filter((_, place) => place !== index % names.length).map((name) => `${table}.${name}`);
  });
  return new Set(emptied);
}

/** Puts two rows with a value in each column into every table there is, whatever their columns are. */
export async function fillTables(client: pg.Client): Promise<void> {
  // References are in no particular order of tables; those of the same row fit each other all the same.
  await client.query('set session_replication_role = replica');
  const columns = (await client.query<Column>(COLUMNS)).rows;
  for (const [index, id] of ROW_IDS.entries()) {
    const emptied = await readEmptied(client, index);
    for (const [table, own] of Object.entries(Object.groupBy(columns, (column) => column.table))) {
      if (own === undefined) continue;
      const names = own.map(({ name }) => `"${name}"`).join(', ');
      const values = own.map((column) =>
        emptied.has(`${column.table}.${column.name}`) ? null : fillingOf(column, id, index),
      );
      const places = values.map((_, place) => `$${place + 1}`).join(', ');
      await client.query(
        `insert into "${table}" (${names}) overriding system value values (${places})`,
        values,
      );
    }
  }
  await client.query('set session_replication_role = origin');
}

function fillingOf({ table, name, type }: Column, id: string, index: number): unknown {
  const example = EXAMPLES[table]?.[name];
  if (example !== undefined) return example;
  switch (type) {
    case 'uuid':
      return id;
    case 'text':
      return `${name} ${index}`;
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'double precision':
    case 'real':
    case 'numeric':
      return index + 1;
    case 'boolean':
      return index === 0;
    case 'jsonb':
      return JSON.stringify({ [name]: index });
    case 'ARRAY':
      return [];
    case 'date':
    case 'timestamp with time zone':
      return new Date(Date.UTC(2026, 0, 1 + index));
    default:
      throw new Error(`say what to put into "${table}"."${name}" of type ${type}`);
  }
}

/** What every table holds, in a stable order. */
export async function readTables(client: pg.Client): Promise<Rows> {
  const columns = (await client.query<Column>(COLUMNS)).rows;
  const tables = [...new Set(columns.map(({ table }) => table))];
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const table of tables)
    rows[table] = (await client.query(`select * from "${table}" t order by t::text`)).rows;
  return rows;
}
