import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Lane } from '../http/lane.ts';

/**
 * Has a lane answer what it can from Node's own request; everything else goes the usual way, with the body that was read.
 */
export function answerByLane(lane: Lane, usualWay: RequestListener): RequestListener {
  async function tryLane(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    const header = (name: string) => incoming.headers[name.toLowerCase()]?.toString();
    const source = { env: { incoming, outgoing }, req: { header } };
    const answer = body === null ? null : await lane.answer(body, source);
    if (answer !== null) {
      const length = Buffer.byteLength(answer.body);
      outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': length });
      outgoing.end(answer.body);
      return;
    }
    // Where the adapter looks for a body that was read before it.
    if (body !== null) Object.assign(incoming, { rawBody: body });
    usualWay(incoming, outgoing);
  }

  return (incoming, outgoing) => {
    if (lane.takes(incoming)) void tryLane(incoming, outgoing);
    else usualWay(incoming, outgoing);
  };
}

/** The whole of it, or `null` when the caller hung up before. */
function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Buffer<ArrayBuffer>[] = [];
  const { promise, resolve } = Promise.withResolvers<Buffer<ArrayBuffer> | null>();
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.once('end', () => {
    const [first] = chunks;
    resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks));
  });
  incoming.once('error', () => resolve(null));
  incoming.once('close', () => resolve(null));
  return promise;
}
