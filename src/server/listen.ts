import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { isAnsweredByStream } from '../http/event-stream.ts';
import type { Lane } from '../http/lane.ts';
import { answerByLane } from './answer-by-lane.ts';

export interface Listener {
  /** Stops accepting, lets requests end, and cuts what has not ended after `deadlineMs`. */
  drain(deadlineMs: number): Promise<void>;
}

type Fetch = (...given: Parameters<Parameters<typeof getRequestListener>[0]>) => Response | Promise<Response>;

const IDLE_CHECK_MS = 50;

/** Serves HTTP, what `lane` can answer by it. Rejects when the port cannot be listened on. */
export async function listen(
  fetch: Fetch,
  address: { readonly port: number; readonly hostname: string | undefined },
  lane: Lane | null = null,
): Promise<Listener> {
  const answerTo: Fetch = async (request, ...rest) => {
    const answer = await fetch(request, ...rest);
    return isAnsweredByStream(request) ? lightenStream(answer) : answer;
  };
  const usualWay = getRequestListener(answerTo);
  const server = createServer(lane === null ? usualWay : answerByLane(lane, usualWay));
  // Longer than the usual 60 s of proxies in front, so that they close idle connections and not we.
  server.keepAliveTimeout = 65_000;
  server.listen({
    port: address.port,
    ...(address.hostname === undefined ? {} : { host: address.hostname }),
  });
  await once(server, 'listening');
  return { drain: (deadlineMs) => drain(server, deadlineMs) };
}

async function drain(server: Server, deadlineMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // `close` ends idle connections once; those busy then become idle later.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
  await closed;
  clearInterval(idle);
  clearTimeout(deadline);
}

/**
 * The adapter holds the answer as long as its body is written. For a stream of events that is a quarter of an hour,
 * and headers in their parsed form weigh more than everything else that is held of it.
 */
function lightenStream(answer: Response): Response {
  return new Response(answer.body, { status: answer.status, headers: Object.fromEntries(answer.headers) });
}
