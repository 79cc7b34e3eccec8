import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { assertRight } from '../../contracts/right-refusals.ts';
import type { UserContext } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from '../accounts/index.ts';
import { isMember, lockTeam, sharesTeam } from '../teams/index.ts';
import { type OpenedProject, openProject } from './open-project.ts';
import { projects } from './tables.ts';

export type NewOwner = { readonly teamId: string } | { readonly userId: string };

export interface TransferProjectInput {
  readonly projectId: string;
  readonly to: NewOwner;
}

type Ownership = Pick<OpenedProject, 'ownerUserId' | 'teamId'>;

/**
 * Gives a project to a team in which the caller takes projects over, or to a person: of its team, or, when it is the
 * caller's own, one they share a team with. Of two transfers at once the first is done; the other finds the project
 * where it is then.
 */
export async function transferProject(
  ctx: UserContext,
  { projectId, to }: TransferProjectInput,
): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    await tx.select({ id: projects.id }).from(projects).where(eq(projects.id, projectId)).for('update');
    const project = await openProject({ actor: ctx.actor, db: tx }, projectId, 'project.transfer');
    if (project.teamId !== null) {
      assertRight(await lockTeam(ctx, tx, project.teamId, 'team.read', 'share'), 'project.transfer');
    }
    const owner: Ownership =
      'teamId' in to
        ? { ownerUserId: null, teamId: await enterTeam(ctx, tx, project, to.teamId) }
        : { ownerUserId: await assertNearby(ctx, tx, project, to.userId), teamId: null };
    await tx
      .update(projects)
      .set({ ...owner, updatedAt: ctx.clock.now() })
      .where(eq(projects.id, projectId));
    await writeAudit(ctx, tx, {
      action: 'project.transferred',
      actorUserId: userId,
      subject: { type: 'project', id: projectId },
      details: { from: toDetails(project), to: toDetails(owner) },
    });
  });
}

async function enterTeam(
  ctx: UserContext,
  tx: Transaction,
  project: OpenedProject,
  teamId: string,
): Promise<string> {
  await lockTeam(ctx, tx, teamId, 'team.take_project', 'share');
  if (project.teamId === teamId) throw alreadyThere();
  return teamId;
}

/** Nobody is given a project by a stranger. */
async function assertNearby(
  ctx: UserContext,
  tx: Transaction,
  project: OpenedProject,
  userId: string,
): Promise<string> {
  if (project.ownerUserId === userId) throw alreadyThere();
  const isNear =
    project.teamId === null
      ? await sharesTeam(tx, ctx.actor.userId, userId)
      : await isMember(tx, project.teamId, userId);
  if (isNear) return userId;
  throw new DomainError(
    'NOT_FOUND',
    project.teamId === null
      ? 'Nobody in your teams has that user_id. Invite them to a team first.'
      : 'Nobody in the project’s team has that user_id. List them with GET /teams/{id}/members.',
  );
}

function alreadyThere(): DomainError {
  return new DomainError('CONFLICT', 'The project belongs to them already. There is nothing left to do.');
}

function toDetails({ ownerUserId, teamId }: Ownership) {
  return { user_id: ownerUserId, team_id: teamId };
}
