import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { type ServerEvent, serverEvents } from './server-events.ts';

const servers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of servers.splice(0)) await close();
});

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/events`;
}

async function collect(events: AsyncIterable<ServerEvent>): Promise<ServerEvent[]> {
  const collected: ServerEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

const isEnd = (event: ServerEvent) => event.event === 'end';

describe('server events', () => {
  it('yields parsed events in order and stops after the last one, with the connection still open', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\nid: 1\nevent: progress\ndata: {"done":1}\n\n');
      response.write('id: 2\nevent: end\ndata: {}\n\n');
    });
    const events = await collect(serverEvents({ url, headers: () => ({}), isLast: isEnd }));
    expect(events).toEqual([
      { id: '1', event: 'progress', data: { done: 1 } },
      { id: '2', event: 'end', data: {} },
    ]);
  });

  it('takes a lost connection up again from the last event it saw, when the API is back', async () => {
    const resumedFrom: (string | undefined)[] = [];
    const url = await listen((request, response) => {
      resumedFrom.push(request.headers['last-event-id'] as string | undefined);
      if (resumedFrom.length === 2) {
        response.writeHead(503).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (resumedFrom.length === 1) {
        response.write('id: 7\ndata: {}\n\n', () => response.destroy());
      } else {
        response.end('id: 8\nevent: end\ndata: {}\n\n');
      }
    });
    const events = await collect(
      serverEvents({ url, headers: () => ({}), isLast: isEnd, reconnectDelayMs: 1 }),
    );
    expect(resumedFrom).toEqual([undefined, '7', '7']);
    expect(events.map((event) => event.id)).toEqual(['7', '8']);
  });

  it('throws what the API said when it refuses', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ error: { code: 'NOT_FOUND', message: 'No such job.', request_id: 'r1' } }),
      );
    });
    const failure = collect(serverEvents({ url, headers: () => ({}), isLast: isEnd }));
    await expect(failure).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404, requestId: 'r1' });
    await expect(failure).rejects.toBeInstanceOf(ApiError);
  });

  it('fails when the API cannot be reached at first', async () => {
    const url = await listen((request) => request.socket.destroy());
    const failure = collect(serverEvents({ url, headers: () => ({}), isLast: isEnd, reconnectDelayMs: 1 }));
    await expect(failure).rejects.toBeInstanceOf(TypeError);
  });

  it('ends with the reason of the signal when it is aborted', async () => {
    const abort = new AbortController();
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('id: 1\ndata: {}\n\n');
    });
    const reason = new Error('enough');
    const reading = (async () => {
      for await (const _event of serverEvents({
        url,
        headers: () => ({}),
        isLast: isEnd,
        signal: abort.signal,
      })) {
        abort.abort(reason);
      }
    })();
    await expect(reading).rejects.toBe(reason);
  });
});
