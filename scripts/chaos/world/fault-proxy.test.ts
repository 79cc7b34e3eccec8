import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../../src/testing/eventually.ts';
import { createRandom } from '../random.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

let server: Server;
let serverPort: number;
let proxy: FaultProxy;
let clients: Socket[];

beforeEach(async () => {
  server = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  serverPort = address.port;
  proxy = await startFaultProxy(serverPort, createRandom(1));
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.destroy();
  await proxy.close();
  server.close();
});

/** A connection through the proxy, and all it has heard so far. */
async function open(port = proxy.port) {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  clients.push(socket);
  let heard = '';
  let closed = false;
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  socket.once('close', () => {
    closed = true;
  });
  await once(socket, 'connect');
  return { socket, heard: () => heard, closed: () => closed };
}

it('passes everything on, both ways', async () => {
  const connection = await open();
  const text = 'x'.repeat(1_000_000);
  connection.socket.write(text);
  await eventually(() => expect(connection.heard()).toBe(text));
});

it('cuts connections and takes no new ones while it refuses', async () => {
  const before = await open();
  proxy.setMode('refuse');
  await eventually(() => expect(before.closed()).toBe(true));
  const during = await open();
  await eventually(() => expect(during.closed()).toBe(true));
  proxy.setMode('pass');
  const after = await open();
  after.socket.write('hello');
  await eventually(() => expect(after.heard()).toBe('hello'));
});

it('keeps back what is sent while it stalls, and passes it on afterwards', async () => {
  const before = await open();
  proxy.setMode('stall');
  const during = await open();
  before.socket.write('one');
  during.socket.write('two');
  // By the time that the server has answered somebody else, it would have answered these.
  const direct = await open(serverPort);
  direct.socket.write('three');
  await eventually(() => expect(direct.heard()).toBe('three'));
  expect([before.heard(), during.heard()]).toEqual(['', '']);
  proxy.setMode('pass');
  await eventually(() => expect([before.heard(), during.heard()]).toEqual(['one', 'two']));
});

it('breaks some of what passes off in its middle while it truncates', async () => {
  proxy.setMode('truncate');
  const text = 'y'.repeat(100);
  const ends: number[] = [];
  for (let tries = 0; tries < 20; tries += 1) {
    const connection = await open();
    connection.socket.write(text);
    await eventually(() => expect(connection.closed() || connection.heard() === text).toBe(true));
    ends.push(connection.heard().length);
  }
  expect(ends).toContain(text.length);
  expect(ends.some((length) => length < text.length)).toBe(true);
});
