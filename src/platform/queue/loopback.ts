import { randomUUID } from 'node:crypto';
import { Listeners } from './listeners.ts';
import type { Reporting, SideChannel } from './queue-backend.ts';

const SEPARATOR = ' ';

/**
 * The side channel, but what this process publishes it hears at once, without the way to the server and back:
 * most news is told where it is waited for. Messages carry who sent them, so that it is not heard twice.
 */
export function withLoopback(channel: SideChannel, { log }: Pick<Reporting, 'log'>): SideChannel {
  const own = randomUUID();
  const local = new Listeners((error) => log.error({ error }, 'a queue listener failed'));
  return {
    ...channel,
    async publish(name, message) {
      local.emit(name, message);
      await channel.publish(name, own + SEPARATOR + message);
    },
    async subscribe(name, listener, onGap) {
      const stop = await channel.subscribe(
        name,
        (received) => {
          const end = received.indexOf(SEPARATOR);
          if (received.slice(0, end) !== own) listener(received.slice(end + 1));
        },
        onGap,
      );
      local.add(name, listener);
      return async () => {
        local.remove(name, listener);
        await stop();
      };
    },
  };
}
