import { and, eq, ne, sql } from 'drizzle-orm';
import { nextTier, upgradeRequired } from '../../../contracts/tier-refusals.ts';
import { TIER_LIMITS } from '../../../contracts/tiers.ts';
import type { UserContext } from '../../../http/context.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { teamMembers, teams } from '../tables.ts';

/**
 * Counts the teams of others that the caller is in, and throws `UPGRADE_REQUIRED` when one more would pass the tier's
 * limit. Holds a lock per person until the transaction ends, so that parallel requests are counted one after the other.
 */
export async function assertMayJoin(ctx: UserContext, tx: Transaction, teamId: string): Promise<void> {
  const { userId, tier } = ctx.actor;
  const limit = TIER_LIMITS[tier].teamsJoined;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`teams-joined:${userId}`}, 0))`);
  if (limit === null) return;
  const others = await tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(and(eq(teamMembers.userId, userId), ne(teams.ownerUserId, userId), ne(teams.id, teamId)))
    .limit(limit);
  if (others.length < limit) return;
  throw upgradeRequired(
    tier,
    `The ${tier} tier takes part in ${limit} ${limit === 1 ? 'team' : 'teams'} of others, and you do already. Leave that one with DELETE /teams/{id}/members/{your user id}, or upgrade to ${nextTier(tier)}.`,
    { limit_type: 'teams_joined', limit },
  );
}
