import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../platform/storage/object-storage.ts';
import { createMemoryLogger } from '../testing/memory-logger.ts';
import { streamFrom } from '../testing/stream-from.ts';
import { relayStream } from './relay-stream.ts';

const CAUSE = 'bucket-7 at 10.1.2.3 hung up';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** So many parts, and then it breaks, or not. */
async function* parts(count: number, breaks: boolean) {
  for (let number = 1; number <= count; number += 1) {
    yield encoder.encode(`part ${number}\n`);
    await new Promise(setImmediate);
  }
  if (breaks) throw new StorageError('unavailable', 'the object storage broke off', { cause: CAUSE });
}

const logged = createMemoryLogger();
const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves this body, and tells where. */
async function serveBody(body: () => ReadableStream<Uint8Array>): Promise<string> {
  const app = new Hono<{ Variables: { log: typeof logged.log } }>();
  app.get('/', (c) => {
    c.set('log', logged.log);
    return c.body(relayStream(c, body()));
  });
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** All that a client is told, and whether it was told that this is all. */
async function read(url: string): Promise<{ text: string; isWhole: boolean }> {
  let text = '';
  try {
    const answer = await fetch(url);
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
    return { text, isWhole: true };
  } catch {
    return { text, isWhole: false };
  }
}

const textOf = (count: number) => Array.from({ length: count }, (_, index) => `part ${index + 1}\n`).join('');

describe('an answer that is read from elsewhere while it is sent', () => {
  it.each([0, 1, 500])('is what was read: %i parts', async (count) => {
    const url = await serveBody(() => streamFrom(parts(count, false)));
    expect(await read(url)).toEqual({ text: textOf(count), isWhole: true });
  });

  it.each([0, 1, 2, 5, 500])('breaks off after %i parts, and says why to the log alone', async (count) => {
    const printed = vi.spyOn(console, 'error');
    const before = logged.lines().length;
    const { text, isWhole } = await read(await serveBody(() => streamFrom(parts(count, true))));
    expect(isWhole).toBe(false);
    expect(textOf(count).startsWith(text)).toBe(true);
    expect(printed).not.toHaveBeenCalled();
    const told = logged.lines().slice(before);
    expect(told).toEqual([expect.stringContaining('a dependency failed')]);
  });

  it('lets go of what it reads when the client leaves', async () => {
    const left = Promise.withResolvers<unknown>();
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(encoder.encode('more\n')),
        cancel: left.resolve,
      });
    const leaving = new AbortController();
    const answer = await fetch(await serveBody(endless), { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await left.promise;
  });
});
