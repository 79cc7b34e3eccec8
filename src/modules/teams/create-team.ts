import { eq } from 'drizzle-orm';
import { standingInTeam } from '../../contracts/rights.ts';
import { upgradeRequired } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS } from '../../contracts/tiers.ts';
import type { UserContext } from '../../http/context.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import { writeAudit } from '../accounts/index.ts';
import { type OpenedTeam, openTeam } from './open-team.ts';
import { type Team, teamMembers, teams } from './tables.ts';

/** A new team that the caller owns. Throws `UPGRADE_REQUIRED` where the tier only takes part as a guest. */
export async function createTeam(ctx: UserContext, input: { readonly name: string }): Promise<OpenedTeam> {
  const { userId, tier } = ctx.actor;
  if (!TIER_LIMITS[tier].teamRoles) {
    throw upgradeRequired(
      tier,
      `The ${tier} tier takes part in a team of somebody else, as a guest. Upgrade to have one of your own.`,
      { limit_type: 'team_roles' },
    );
  }
  if (await wasMadeBefore(ctx)) return openTeam(ctx, ctx.workId ?? '', 'team.read');
  const now = ctx.clock.now();
  const team: Team = {
    id: ctx.workId ?? ctx.identity.id(),
    name: input.name,
    ownerUserId: userId,
    createdAt: now,
    updatedAt: now,
  };
  await ctx.db.transaction(async (tx) => {
    // One statement: a team without its owner among the members is refused when a statement ends, and so is the reverse.
    const made = tx.$with('made').as(tx.insert(teams).values(team).onConflictDoNothing().returning());
    const owner = { teamId: team.id, userId, role: 'admin' as const, joinedAt: now };
    assertMade(
      await tx
        .with(made)
        .insert(teamMembers)
        .values(owner)
        .onConflictDoNothing()
        .returning({ id: teamMembers.teamId }),
    );
    await writeAudit(ctx, tx, {
      action: 'team.created',
      actorUserId: userId,
      subject: { type: 'team', id: team.id },
    });
  });
  return { ...team, ...standingInTeam('owner', tier) };
}

/** Whether an earlier request with the same key created it, whose answer was lost. */
async function wasMadeBefore({ db, workId }: UserContext): Promise<boolean> {
  return workId !== undefined && (await db.$count(teams, eq(teams.id, workId))) > 0;
}
