import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { RunningNginx } from './start-nginx.ts';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Tells of a body of this length and sends none. */
  readonly announcedBytes?: number;
  /** Another name than nginx's own, in the handshake and the request. */
  readonly serverName?: string;
}

/** Sends a request by TLS, verifying the certificate. Answers as soon as the head of the answer is there. */
export async function openThroughNginx(
  nginx: RunningNginx,
  path: string,
  asked: Asked = {},
): Promise<IncomingMessage> {
  const name = asked.serverName ?? nginx.serverName;
  const outgoing = request({
    host: '127.0.0.1',
    port: nginx.httpsPort,
    servername: name,
    ca: nginx.authority,
    agent: false,
    method: asked.method ?? 'GET',
    path,
    headers: {
      Host: name,
      ...(asked.announcedBytes === undefined ? {} : { 'Content-Length': String(asked.announcedBytes) }),
      ...asked.headers,
    },
  });
  const answered = once(outgoing, 'response');
  if (asked.announcedBytes === undefined) outgoing.end(asked.body);
  else outgoing.flushHeaders();
  const [incoming] = await answered;
  return incoming;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** The same, with the whole answer. */
export async function askNginx(nginx: RunningNginx, path: string, asked: Asked = {}): Promise<Answered> {
  const incoming = await openThroughNginx(nginx, path, asked);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) };
}
