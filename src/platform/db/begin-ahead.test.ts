import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { connectDatabase } from './connect.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Passes on what is sent, and what is answered unless answers are held back. */
async function startRelay(target: URL) {
  const answers: Socket[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    answers.push(upstream);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    hold: () => answers.forEach((socket) => void socket.pause()),
    pass: () => answers.forEach((socket) => void socket.resume()),
    close: () => server.close(),
  };
}

it('begins a transaction without waiting for the answer to BEGIN', async () => {
  const relay = await startRelay(new URL(database.url));
  const connection = connectDatabase({ url: relay.url, log: createMemoryLogger().log, max: 1 });
  await connection.ping();
  relay.hold();
  const entered = Promise.withResolvers<void>();
  const running = connection.db.transaction(async (tx) => {
    entered.resolve();
    const { rows } = await tx.execute(sql`select 1 as one`);
    return rows;
  });
  await entered.promise;
  relay.pass();
  expect(await running).toEqual([{ one: 1 }]);
  await connection.close();
  relay.close();
});
