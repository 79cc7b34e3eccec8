import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { mailOutbox } from './tables.ts';

export interface MailToQueue {
  readonly kind: string;
  readonly recipient: string;
}

/** Has a message sent soon, in the transaction of what it tells about; gives its id. Costs the request one insert. */
export async function queueMail(
  ctx: Pick<Context, 'clock' | 'identity'>,
  executor: Executor,
  { kind, recipient }: MailToQueue,
): Promise<string> {
  const id = ctx.identity.id();
  const now = ctx.clock.now();
  await executor.insert(mailOutbox).values({ id, kind, recipient, createdAt: now, nextAttemptAt: now });
  return id;
}
