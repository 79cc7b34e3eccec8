import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../testing/test-queue.ts';

const HOUR_MS = 3_600_000;

function payloadOf(jobId: string) {
  const ids = { job_id: jobId, project_id: randomUUID(), revision_id: randomUUID() };
  return { ...ids, tier: 'free', request_id: 'request-1' } as const;
}

/** Puts jobs into the queue's store that ended so long ago, as if they had been worked on. */
async function plantEndedJobs(queue: TestQueue, count: number, endedAt: number): Promise<void> {
  const ids = Array.from({ length: count }, () => randomUUID());
  if (queue.backend === 'postgres') {
    const client = new pg.Client({ connectionString: queue.url });
    await client.connect();
    await client.query(
      `insert into bullmq.job (queue, id, seq, name, state, added_at_ms, finished_at_ms)
       select 'preview', id, -row_number() over (), 'preview', 'completed', $2, $2 from unnest($1::text[]) as id`,
      [ids, endedAt],
    );
    return client.end();
  }
  const client = new Redis(queue.url);
  const commands = client.pipeline();
  for (const id of ids) {
    commands.zadd(`${queue.prefix}:preview:completed`, endedAt, id);
    commands.hset(`${queue.prefix}:preview:${id}`, 'name', 'preview', 'finishedOn', endedAt);
  }
  await commands.exec();
  client.disconnect();
}

async function countEndedJobs(queue: TestQueue): Promise<number> {
  if (queue.backend === 'postgres') {
    const client = new pg.Client({ connectionString: queue.url });
    await client.connect();
    const { rows } = await client.query(
      "select count(*)::int as jobs from bullmq.job where state = 'completed'",
    );
    await client.end();
    return rows[0].jobs;
  }
  const client = new Redis(queue.url);
  const jobs = await client.zcard(`${queue.prefix}:preview:completed`);
  client.disconnect();
  return jobs;
}

describeEachQueue('what the queue keeps of jobs that ended', (backend) => {
  let queue: TestQueue;
  beforeAll(async () => {
    queue = await createTestQueue(backend);
  });
  afterAll(() => queue.close());

  async function endOne(): Promise<void> {
    const id = randomUUID();
    await queue.add('preview', id, payloadOf(id), {});
    const worker = await queue.work('preview', { concurrency: 1 }, async () => undefined);
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    await worker.drain(1_000);
  }

  it('is bounded by age, also when there are few', async () => {
    await plantEndedJobs(queue, 10, Date.now() - 2 * HOUR_MS);
    await endOne();
    expect(await countEndedJobs(queue)).toBe(1);
  });

  it('is bounded by count, also within a busy hour', async () => {
    await plantEndedJobs(queue, 1_200, Date.now() - HOUR_MS / 2);
    await endOne();
    expect(await countEndedJobs(queue)).toBe(1_000);
  });
});
