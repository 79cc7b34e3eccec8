import { randomUUID } from 'node:crypto';
import { DEFAULT_SCHEMA } from 'bullmq';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { QUEUE_TEMPLATE } from '../../testing/template-databases.ts';
import { cloneDatabase } from '../../testing/test-database.ts';
import { connectQueue } from './connect-queue.ts';

/** Notes how far each transaction that adds a job waits for the disk. */
const NOTE_COMMITS = `
  create table commits (job text, waits text);
  create function note_commit() returns trigger language plpgsql as $$
    begin
      insert into public.commits values (new.id, current_setting('synchronous_commit'));
      return null;
    end $$;
  create trigger note_commit after insert on "${DEFAULT_SCHEMA}".job for each row execute function note_commit();`;

const { log } = createMemoryLogger();
let url: string;
let client: pg.Client;
beforeAll(async () => {
  url = await cloneDatabase(QUEUE_TEMPLATE);
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(NOTE_COMMITS);
  // Servers of tests do not wait for the disk.
  await client.query(`alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = on`);
});
afterAll(() => client.end());

async function waitOfAdding(options: { addsAgain?: boolean }): Promise<string | undefined> {
  const queue = await connectQueue({ url, log, ...options });
  const id = randomUUID();
  const ids = { job_id: id, project_id: randomUUID(), revision_id: randomUUID() };
  await queue.add('preview', id, { ...ids, tier: 'free', request_id: 'r' }, {});
  await queue.close();
  const { rows } = await client.query<{ waits: string }>('select waits from commits where job = $1', [id]);
  return rows[0]?.waits;
}

it('has what is added on the disk before it says so', async () => {
  expect(await waitOfAdding({})).toBe('on');
});

it('does not wait for the disk where what it forgets is added again', async () => {
  expect(await waitOfAdding({ addsAgain: true })).toBe('off');
});
