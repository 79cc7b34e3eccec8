import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

export interface ReceivedCall {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** An origin that keeps what reaches it, byte for byte, and answers as it is told. */
export interface RecordingOrigin {
  readonly url: string;
  readonly received: ReceivedCall[];
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

export function answerAccepted(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json').end('{"accepted":true}');
}

export async function startRecordingOrigin(): Promise<RecordingOrigin> {
  const received: ReceivedCall[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    received.push({ method, target: url, headers, body: Buffer.concat(chunks) });
    origin.answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the origin listens on no port');
  const origin: RecordingOrigin = {
    url: `http://127.0.0.1:${address.port}`,
    received,
    answer: answerAccepted,
    async close() {
      const closed = once(server, 'close');
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
  return origin;
}
