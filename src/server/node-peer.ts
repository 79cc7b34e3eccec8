import type { HttpBindings } from '@hono/node-server';
import type { AddressSource } from '../http/route-deps.ts';

/** Who is at the other end of the connection to a server of Node, which hands over its own request beside ours. */
export function nodePeer({ env }: AddressSource): string | null {
  const { incoming } = env as HttpBindings;
  return incoming.socket.remoteAddress ?? null;
}
