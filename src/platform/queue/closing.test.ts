import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestQueue, describeEachQueue } from '../../testing/test-queue.ts';
import { HeardClient } from './heard-client.ts';

describeEachQueue('a queue that closes', (backend) => {
  it('waits for readers of events that were told to stop before', async () => {
    const queue = await createTestQueue(backend);
    const stop = await queue.onProgress('preview', () => undefined);
    let isStopped = false;
    const stopping = stop().then(() => {
      isStopped = true;
    });
    await queue.close();
    expect(isStopped).toBe(true);
    await stopping;
  });
});

it('survives a server that ends while a connection is closed that nobody listens to any more', async () => {
  const queue = await createTestQueue('postgres');
  const client = new HeardClient({ connectionString: queue.url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  client.removeAllListeners();
  const other = new pg.Client({ connectionString: queue.url });
  await other.connect();
  const ended = new Promise((resolve) => client.once('end', resolve));
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  // An error without a listener would have ended this process.
  await ended;
  expect(client.listenerCount('error')).toBe(1);
  await other.end();
  await queue.close();
});
