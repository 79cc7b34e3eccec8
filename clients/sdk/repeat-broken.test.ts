import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { repeatBroken } from './repeat-broken.ts';

/** Takes a request, and closes the connection instead of answering the first of each test. */
let server: Server;
let url: string;
let received: string[] = [];
const send = repeatBroken();

beforeAll(async () => {
  server = createServer(async (request, response) => {
    received.push(`${request.method} ${await text(request)}`.trim());
    if (received.length === 1) request.socket.destroy();
    else response.end('answered');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

beforeEach(() => {
  received = [];
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a request whose connection breaks before an answer', () => {
  it('is sent once more when its method may be repeated', async () => {
    const answer = await send(url);
    expect(await answer.text()).toBe('answered');
    expect(received).toEqual(['GET', 'GET']);
  });

  it('is sent once more, with its body, when it carries an Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'once' };
    const answer = await send(url, { method: 'POST', headers, body: 'made once' });
    expect(await answer.text()).toBe('answered');
    expect(received).toEqual(['POST made once', 'POST made once']);
  });

  it('is not repeated when that could do it twice', async () => {
    await expect(send(url, { method: 'POST', body: 'twice?' })).rejects.toThrow(TypeError);
    expect(received).toEqual(['POST twice?']);
  });

  it('is not repeated for somebody who has gone', async () => {
    const leaving = new AbortController();
    const answer = repeatBroken((input, init) => {
      leaving.abort(new TypeError('left'));
      return fetch(input, init);
    })(url, { signal: leaving.signal });
    await expect(answer).rejects.toThrow('left');
    expect(received).toEqual([]);
  });
});

it('tells of a server that cannot be reached as fetch does', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  await expect(send(`http://127.0.0.1:${port}/`)).rejects.toThrow(TypeError);
});
