import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { lockTeam } from './open-team.ts';
import { teams } from './tables.ts';
import type { TeamPorts } from './team-context.ts';

type DeleteContext = UserContext & Pick<TeamPorts, 'countProjectsOf'>;

/** Ends a team, its memberships and its invitations. Throws `CONFLICT` while projects belong to it. */
export async function deleteTeam(ctx: DeleteContext, teamId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockTeam(ctx, tx, teamId, 'team.delete');
    const projects = await ctx.countProjectsOf(tx, teamId);
    if (projects > 0) {
      throw new DomainError(
        'CONFLICT',
        `${projects} ${projects === 1 ? 'project belongs' : 'projects belong'} to this team. Transfer or delete them first: GET /projects?team_id=${teamId}.`,
        { details: { projects } },
      );
    }
    await tx.delete(teams).where(eq(teams.id, teamId));
    await writeAudit(ctx, tx, {
      action: 'team.deleted',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: teamId },
    });
  });
}
