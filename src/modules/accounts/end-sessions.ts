import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { recordUserEvents } from '../events/index.ts';
import { sessions } from './tables.ts';

export interface SessionsToEnd {
  readonly userId: string;
  readonly reason: NonNullable<(typeof sessions.$inferSelect)['revokedReason']>;
  /** One session alone. */
  readonly only?: string;
  /** All but one. */
  readonly except?: string;
}

/** Ends a person's sessions; their tokens stop working at once. Tells how many there were. */
export async function endSessions(
  ctx: Pick<Context, 'clock'>,
  tx: Transaction,
  { userId, reason, only, except }: SessionsToEnd,
): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: ctx.clock.now(), revokedReason: reason })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        only === undefined ? undefined : eq(sessions.id, only),
        except === undefined ? undefined : ne(sessions.id, except),
      ),
    )
    .returning({ id: sessions.id });
  // Streams of the person look whether theirs was among them.
  await recordUserEvents(tx, [{ userId, type: 'sign_ins', data: {} }], ctx.clock.now());
  return ended.length;
}
