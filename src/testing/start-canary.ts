import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server that nobody has any business with, and that counts who connects all the same. */
export interface Canary {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  readonly connections: number;
  close(): Promise<void>;
}

/** Starts one; to prove that it would sing, connect to it last. */
export async function startCanary(): Promise<Canary> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined).resume();
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the canary has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    get connections() {
      return connections;
    },
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
