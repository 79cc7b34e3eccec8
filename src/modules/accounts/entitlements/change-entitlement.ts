import { eq, sql } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Tier } from '../../../contracts/tiers.ts';
import type { Context } from '../../../http/context.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { recordUserEvents } from '../../events/index.ts';
import { writeAudit } from '../audit-log.ts';
import { users } from '../tables.ts';
import { VERSION_STEP } from './to-entitlement.ts';

type ChangeContext = Pick<Context, 'clock' | 'identity' | 'requestId'>;

export interface TierOverride {
  readonly userId: string;
  /** `null` ends the override there is. */
  readonly override: { readonly tier: Tier; readonly until: Date } | null;
  /** The operator whose decision it is; nobody for the program itself. */
  readonly actorUserId?: string;
}

/** Gives a person another tier for a time, whatever is paid for. Throws `NOT_FOUND`, and `VALIDATION_ERROR` for an end that has passed. */
export async function overrideTier(
  ctx: ChangeContext,
  tx: Transaction,
  { userId, override, actorUserId }: TierOverride,
): Promise<void> {
  if (override !== null && override.until <= ctx.clock.now()) {
    throw new DomainError('VALIDATION_ERROR', 'The end of the override has passed. Name a later one.');
  }
  await change(ctx, tx, userId, {
    overrideTier: override?.tier ?? null,
    overrideExpiresAt: override?.until ?? null,
  });
  await writeAudit(ctx, tx, {
    action: override === null ? 'entitlement.override_ended' : 'entitlement.overridden',
    ...(actorUserId === undefined ? {} : { actorUserId }),
    subject: { type: 'user', id: userId },
    details: override === null ? {} : { tier: override.tier, until: override.until.toISOString() },
  });
}

export interface PaidTier {
  readonly userId: string;
  /** `null`: nothing is paid for any more. `until: null`: until that is said. */
  readonly paid: { readonly tier: Tier; readonly until: Date | null } | null;
}

/** Notes what a person's subscription gives them, as its provider last said. Throws `NOT_FOUND`. */
export async function setPaidTier(
  ctx: ChangeContext,
  tx: Transaction,
  { userId, paid }: PaidTier,
): Promise<void> {
  await change(ctx, tx, userId, { tier: paid?.tier ?? null, tierExpiresAt: paid?.until ?? null });
  await writeAudit(ctx, tx, {
    action: 'entitlement.paid_tier_set',
    subject: { type: 'user', id: userId },
    details: paid === null ? {} : { tier: paid.tier, until: paid.until?.toISOString() ?? null },
  });
}

type Facts = Partial<
  Pick<typeof users.$inferInsert, 'tier' | 'tierExpiresAt' | 'overrideTier' | 'overrideExpiresAt'>
>;

async function change(ctx: ChangeContext, tx: Transaction, userId: string, facts: Facts): Promise<void> {
  const [changed] = await tx
    .update(users)
    .set({ ...facts, entitlementsVersion: sql`${users.entitlementsVersion} + ${VERSION_STEP}` })
    .where(eq(users.id, userId))
    .returning({ version: users.entitlementsVersion });
  if (changed === undefined)
    throw new DomainError('NOT_FOUND', 'There is no such person. Check the user id.');
  const event = { userId, type: 'entitlements', data: { entitlements_version: changed.version } } as const;
  await recordUserEvents(tx, [event], ctx.clock.now());
}
