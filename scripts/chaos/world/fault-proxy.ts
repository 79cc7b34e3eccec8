import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Random } from '../random.ts';

/** `stall` takes connections and passes nothing on; `truncate` cuts what passes, at times, in its middle. */
export type ProxyMode = 'pass' | 'refuse' | 'stall' | 'truncate';

/** A TCP server in front of another, which can be made to fail like a network does. */
export interface FaultProxy {
  readonly port: number;
  setMode(mode: ProxyMode): void;
  close(): Promise<void>;
}

const CUT_SHARE = 0.3;

/** Passes everything on to `targetPort` until told otherwise. */
export async function startFaultProxy(targetPort: number, random: Random): Promise<FaultProxy> {
  let mode: ProxyMode = 'pass';
  const sockets = new Set<Socket>();
  const held = new Set<Socket>();

  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket) && held.delete(socket));
    // A cut connection is what this is for.
    socket.on('error', () => undefined);
  };

  const forward = (from: Socket, to: Socket) => {
    from.on('data', (chunk) => {
      if (mode === 'truncate' && random.next() < CUT_SHARE) {
        to.end(chunk.subarray(0, chunk.length >> 1));
        from.destroy();
      } else if (!to.write(chunk)) {
        from.pause();
      }
      if (mode === 'stall') hold(from);
    });
    to.on('drain', () => mode !== 'stall' && from.resume());
    from.on('close', () => to.end());
  };

  const hold = (socket: Socket) => {
    socket.pause();
    held.add(socket);
  };

  const server = createServer({ pauseOnConnect: true }, (client) => {
    track(client);
    if (mode === 'refuse') {
      client.destroy();
      return;
    }
    const target = connect(targetPort, '127.0.0.1');
    track(target);
    forward(client, target);
    forward(target, client);
    if (mode === 'stall') hold(client);
    else client.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');

  return {
    port: address.port,
    setMode(next) {
      mode = next;
      if (next === 'refuse') for (const socket of sockets) socket.destroy();
      if (next === 'stall') for (const socket of sockets) hold(socket);
      if (next !== 'stall') for (const socket of held) socket.resume();
      if (next !== 'stall') held.clear();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
