import { eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { lockTeam, type OpenedTeam } from './open-team.ts';
import { teams } from './tables.ts';

export interface UpdateTeamInput {
  readonly teamId: string;
  readonly name: string;
}

/** Gives a team another name. */
export async function updateTeam(ctx: UserContext, { teamId, name }: UpdateTeamInput): Promise<OpenedTeam> {
  return ctx.db.transaction(async (tx) => {
    const team = await lockTeam(ctx, tx, teamId, 'team.update');
    const changed = { name, updatedAt: ctx.clock.now() };
    await tx.update(teams).set(changed).where(eq(teams.id, teamId));
    await writeAudit(ctx, tx, {
      action: 'team.updated',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: teamId },
    });
    return { ...team, ...changed };
  });
}
