import { once } from 'node:events';
import { request } from 'node:http';

export interface RawCall {
  readonly method?: string;
  readonly path: string;
  /** In this order, repeated names included. */
  readonly headers: readonly (readonly [string, string])[];
  /** Sent one after the other, each as a chunk of its own when no length is announced. */
  readonly chunks: readonly Uint8Array[];
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends what `fetch` would refuse or tidy up. `null` when the connection was closed without an answer. */
export async function sendRaw(base: string, call: RawCall): Promise<RawAnswer | null> {
  const { hostname, port, host } = new URL(base);
  const namesHost = call.headers.some(([name]) => name.toLowerCase() === 'host');
  const outgoing = request({
    hostname,
    port,
    method: call.method ?? 'POST',
    path: call.path,
    headers: [...(namesHost ? [] : [['Host', host]]), ...call.headers].flat(),
  });
  const answered = once(outgoing, 'response');
  const closed = once(outgoing, 'close').then(() => null);
  // The other side may answer, and close, before it has read everything.
  outgoing.on('error', () => {});
  for (const chunk of call.chunks) outgoing.write(chunk);
  outgoing.end();
  const first = await Promise.race([answered.catch(() => null), closed]);
  if (first === null) return null;
  const [incoming] = first;
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return { status: incoming.statusCode, headers: incoming.headers, text };
}
