import type { Sql } from 'postgres';
import { isDatabaseAway } from './is-database-away.ts';

type Begin = Sql['begin'];
type Work = (tx: Parameters<Parameters<Begin>[1]>[0]) => unknown;

interface Loss {
  readonly reason: unknown;
}

/** The driver sees a connection close at once, or as soon as the server has said why it closes it. */
const SEEN_WITHIN_MS = 1_000;

/**
 * Keeps transactions from writing to a connection that is gone. The driver writes there without looking, first the
 * next statement and then the rollback, in a callback of its own: nobody can catch what that throws, so the process
 * ends (porsager/postgres#1208). With this, the next statement is refused, and no rollback is sent where nothing is
 * left to roll back: the driver rejects the transaction by itself when it sees the connection close.
 */
export function guardTransactions(client: Sql): void {
  const begin: (work: Work) => Promise<unknown> = client.begin.bind(client);
  const guarded = (work: Work) => {
    let loss: Loss | null = null;
    const { promise: seen, resolve: onSeen } = Promise.withResolvers<void>();
    const running = begin(async (tx) => {
      try {
        return await work(refusingAfter(tx, () => loss));
      } catch (error) {
        // What says that something is away may speak of another server: then this connection holds.
        if (loss === null && isDatabaseAway(error)) await orAtLast(seen, SEEN_WITHIN_MS);
        if (loss === null) throw error;
        return await new Promise<never>(() => undefined);
      }
    });
    running.catch((reason: unknown) => {
      loss = { reason };
      onSeen();
    });
    return running;
  };
  Object.defineProperty(client, 'begin', { value: guarded, writable: true });
}

function refusingAfter<Client extends object>(tx: Client, lossOf: () => Loss | null): Client {
  return new Proxy(tx, {
    get(target, property, receiver) {
      const loss = lossOf();
      if (loss !== null && property === 'unsafe') throw loss.reason;
      return Reflect.get(target, property, receiver);
    },
  });
}

async function orAtLast(awaited: Promise<void>, milliseconds: number): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([awaited, over]);
  clearTimeout(timer);
}
