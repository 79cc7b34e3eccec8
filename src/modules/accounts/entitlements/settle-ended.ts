import { inArray, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import { recordUserEvents } from '../../events/index.ts';
import { users } from '../tables.ts';

const BATCH = 500;

/**
 * Clears overrides and subscriptions that have ended and tells their owners' streams. What a person may do does not
 * depend on it: that follows the clock. Tells how many people it were.
 */
export async function settleEndedEntitlements(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const overrideEnded = lte(users.overrideExpiresAt, now);
    const tierEnded = lte(users.tierExpiresAt, now);
    const ended = await tx
      .select({ id: users.id })
      .from(users)
      .where(or(overrideEnded, tierEnded))
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (ended.length === 0) return 0;
    const settled = await tx
      .update(users)
      .set({
        overrideTier: sql`case when ${overrideEnded} then null else ${users.overrideTier} end`,
        overrideExpiresAt: sql`case when ${overrideEnded} then null else ${users.overrideExpiresAt} end`,
        tier: sql`case when ${tierEnded} then null else ${users.tier} end`,
        tierExpiresAt: sql`case when ${tierEnded} then null else ${users.tierExpiresAt} end`,
        // As much as reading them has added since they ended.
        entitlementsVersion: sql`${users.entitlementsVersion}
          + coalesce((${overrideEnded})::int, 0) + coalesce((${tierEnded})::int, 0)`,
      })
      .where(
        inArray(
          users.id,
          ended.map(({ id }) => id),
        ),
      )
      .returning({ id: users.id, version: users.entitlementsVersion });
    const events = settled.map(
      ({ id, version }) =>
        ({ userId: id, type: 'entitlements', data: { entitlements_version: version } }) as const,
    );
    await recordUserEvents(tx, events, now);
    return settled.length;
  });
}
