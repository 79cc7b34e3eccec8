import { generateNKeysBetween } from 'fractional-indexing';
import type pg from 'pg';

export interface Filling {
  readonly people: number;
  /** Of everybody together. */
  readonly tasks: number;
}

const PROJECTS_OF_PERSON = 100;
const TASKS_OF_PROJECT = 1_000;

/**
 * What people have, in statements that each take the parameters they name: `$1` people, `$2` tasks, `$3` the keys of
 * the tasks of one project, as many as it has. Ids are made by Postgres in the order of time, as ours are.
 */
const STATEMENTS: readonly {
  readonly text: string;
  readonly takes: readonly ('people' | 'tasks' | 'keys')[];
}[] = [
  {
    takes: ['people'],
    text: `insert into users (id, email, password_hash, created_at)
      select uuidv7(), 'person-' || n || '@example.com', 'none', now() from generate_series(1, $1::int) n`,
  },
  {
    takes: [],
    text: `insert into projects (id, owner_user_id, name, kind, created_at, updated_at)
      select uuidv7(), id, (array['Brew', 'Shop', 'Garden', 'Library'])[1 + (random() * 3)::int] || ' ' || left(md5(id::text), 6),
        'mobile_app', now(), now() from users`,
  },
  {
    takes: ['people', 'tasks', 'keys'],
    text: `insert into tasks (id, project_id, title, description, status, assignee_user_id, due_on, position, created_by_user_id, created_at, updated_at)
      select uuidv7(), project.id,
        (array['Show', 'Fix', 'Remove', 'Measure', 'Explain'])[1 + (random() * 4)::int] || ' the ' ||
          (array['roast date', 'home screen', 'colours', 'scroll position', 'empty list'])[1 + (random() * 4)::int] || ' ' || left(md5(random()::text), 8),
        'Seen on ' || md5(random()::text) || ' by people who ' || md5(random()::text),
        (array['todo', 'in_progress', 'in_review', 'done', 'cancelled'])[1 + (random() * 4)::int],
        case when random() < 0.5 then project.owner_user_id end,
        case when random() < 0.3 then current_date + (random() * 60)::int end,
        ($3::text[])[n], project.owner_user_id, now(), now()
      from projects project, generate_series(1, least($2::int / $1::int, cardinality($3::text[]))) n`,
  },
  {
    takes: [],
    text: `insert into labels (id, project_id, name, color, created_at)
      select uuidv7(), id, 'label ' || n, '#808080', now() from projects, generate_series(1, 2) n`,
  },
  {
    takes: [],
    text: `insert into task_labels (task_id, label_id)
      select task.id, label.id from tasks task join labels label using (project_id)
      where task.status = 'todo' and label.name = 'label 1'`,
  },
  {
    takes: [],
    text: `insert into task_dependencies (task_id, depends_on_id, created_at)
      select id, before, now() from (
        select id, lag(id) over (partition by project_id order by position) as before from tasks where status in ('todo', 'done')
      ) pairs where before is not null`,
  },
  {
    takes: [],
    text: `insert into task_activity (id, task_id, actor_user_id, kind, changes, at)
      select uuidv7(), id, created_by_user_id, 'created', '{}', now() from tasks`,
  },
  {
    takes: [],
    text: `insert into task_attachments (id, project_id, task_id, uploader_user_id, file_name, content_type, size_bytes, sha256, created_at, completed_at)
      select uuidv7(), project_id, id, created_by_user_id, 'a.png', 'image/png', 1, repeat('a', 64), now(), now()
      from tasks where status = 'in_review'`,
  },
  {
    takes: [],
    text: `insert into comments (id, project_id, target_type, task_id, author_user_id, body, created_at)
      select uuidv7(), project_id, 'task', id, created_by_user_id, 'About ' || title || ' ' || md5(random()::text), now()
      from tasks where status in ('todo', 'done')`,
  },
];

const TABLES = ['tasks', 'task_activity', 'task_attachments', 'comments'];

/**
 * Fills the database of an installation with what so many people have, evenly, and gives one person 100 projects,
 * one of them with 1,000 tasks. Tells the id of that project. Indexes are made anew, which is faster than to keep them.
 */
export async function fillDatabase(
  database: pg.Client,
  userId: string,
  { people, tasks }: Filling,
): Promise<string> {
  const indexes = await dropIndexes(database);
  const keys = generateNKeysBetween(null, null, Math.ceil(tasks / people));
  const values = { people, tasks, keys };
  await database.query('set synchronous_commit = off');
  await database.query("set maintenance_work_mem = '256MB'");
  for (const { text, takes } of STATEMENTS) {
    await database.query(
      text,
      takes.map((name) => values[name]),
    );
  }
  const projectId = await fillPerson(database, userId);
  for (const definition of indexes) await database.query(definition);
  await database.query('vacuum analyze');
  return projectId;
}

/** Tells how the indexes that were dropped are made again. Those of constraints stay. */
async function dropIndexes(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where tablename = any($1)
      and not exists (select 1 from pg_constraint where conname = indexname)`,
    [TABLES],
  );
  for (const { indexname } of rows) await database.query(`drop index "${indexname}"`);
  return rows.map(({ indexdef }) => indexdef);
}

async function fillPerson(database: pg.Client, userId: string): Promise<string> {
  await database.query(
    `insert into projects (id, owner_user_id, name, kind, created_at, updated_at)
      select uuidv7(), $1, 'Project ' || n, 'mobile_app', now(), now() from generate_series(1, $2::int) n`,
    [userId, PROJECTS_OF_PERSON - 1],
  );
  const { rows } = await database.query<{ id: string }>(
    `insert into projects (id, owner_user_id, name, kind, created_at, updated_at)
      values (uuidv7(), $1, 'The largest project', 'mobile_app', now(), now()) returning id`,
    [userId],
  );
  const projectId = rows[0]?.id ?? '';
  await database.query(
    `insert into tasks (id, project_id, title, description, status, position, created_by_user_id, created_at, updated_at)
      select uuidv7(), $1, 'Task ' || n, 'About the roast date', (array['todo', 'in_progress', 'done'])[1 + n % 3], key, $2, now(), now()
      from unnest($3::text[]) with ordinality as keys(key, n)`,
    [projectId, userId, generateNKeysBetween(null, null, TASKS_OF_PROJECT)],
  );
  return projectId;
}
