import type { UserContext } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { notify, wasToldSince } from '../notifications/index.ts';

/** A quota over time of which a job takes the last that there is. */
export interface UsedUpQuota {
  readonly limitType: string;
  readonly limit: number;
  readonly periodMs: number;
  /** When the oldest of what is counted counts no more. */
  readonly roomAt: Date;
}

/** Tells a person that a quota of theirs is used up, once within its period. Last in the transaction that takes the last. */
export async function tellOfQuota(
  ctx: Pick<UserContext, 'actor' | 'clock' | 'identity'>,
  tx: Transaction,
  { limitType, limit, periodMs, roomAt }: UsedUpQuota,
): Promise<void> {
  const { userId, tier } = ctx.actor;
  const type = 'quota_used_up' as const;
  const since = new Date(ctx.clock.now().getTime() - periodMs);
  if (await wasToldSince(tx, { userId, type, group: limitType }, since)) return;
  const data = { limit_type: limitType, limit, tier, room_at: roomAt.toISOString() };
  await notify(ctx, tx, { type, to: [userId], data, group: limitType });
}
