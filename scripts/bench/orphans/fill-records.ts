import type pg from 'pg';
import { type BucketRecords, recorded } from './keys.ts';

const ROWS_AT_ONCE = 50_000;
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Writes the records of a bucket's objects, but for those that were lost. */
export async function fillRecords(database: pg.Client, records: BucketRecords): Promise<void> {
  await database.query('set synchronous_commit = off');
  const insert = async (text: string, ...columns: readonly (readonly string[])[]) => {
    const rows = columns[0]?.length ?? 0;
    for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
      await database.query(
        text,
        columns.map((column) => column.slice(from, from + ROWS_AT_ONCE)),
      );
    }
  };
  await insert(
    `insert into projects (id, owner_user_id, name, kind, created_at, updated_at)
      select id, '${NOBODY}', 'A project', 'mobile_app', now(), now() from unnest($1::uuid[]) id`,
    records.projects,
  );
  await insert(
    `insert into preview_jobs (id, kind, project_id, user_id, revision_id, tier, task, state, attempt, request_id, estimated_ms,
        allowance_ms, accepted_at, due_at, give_up_at)
      select id, 'preview', '${NOBODY}', '${NOBODY}', '${NOBODY}', 'free', '{}', 'ready', 1, 'none', 1, 1, now(), now(), now()
      from unnest($1::uuid[]) id`,
    [...recorded(records.jobs), ...recorded(records.docs)],
  );
  const blobs = recorded(records.blobs);
  await insert(
    `insert into project_blobs (project_id, sha256, size_bytes, created_at)
      select project_id, sha256, 1, now() from unnest($1::uuid[], $2::text[]) as blob(project_id, sha256)`,
    blobs.map(({ projectId }) => projectId),
    blobs.map(({ sha256 }) => sha256),
  );
  const revisions = recorded(records.revisions);
  await insert(
    `insert into revisions (id, project_id, author_user_id, file_count, bytes, created_at)
      select id, project_id, '${NOBODY}', 1, 1, now() from unnest($1::uuid[], $2::uuid[]) as revision(id, project_id)`,
    revisions.map(({ id }) => id),
    revisions.map(({ projectId }) => projectId),
  );
  await insert(
    `insert into task_attachments (id, project_id, task_id, file_name, content_type, size_bytes, sha256, created_at)
      select id, '${NOBODY}', '${NOBODY}', 'a.png', 'image/png', 1, repeat('a', 64), now() from unnest($1::uuid[]) id`,
    recorded(records.attachments),
  );
  await database.query('vacuum analyze');
}
