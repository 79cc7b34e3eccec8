import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import type { Project, ProjectKind } from './load-project.ts';
import { projects } from './tables.ts';

export interface CreateProjectInput {
  readonly name: string;
  readonly kind: ProjectKind;
}

/** A new, empty project of the caller. */
export async function createProject(ctx: UserContext, input: CreateProjectInput): Promise<Project> {
  const now = ctx.clock.now();
  const project: Project = {
    id: ctx.identity.id(),
    ownerUserId: ctx.actor.userId,
    name: input.name,
    kind: input.kind,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  await ctx.db.transaction(async (tx) => {
    await tx.insert(projects).values(project);
    await writeAudit(ctx, tx, {
      action: 'project.created',
      actorUserId: ctx.actor.userId,
      subject: { type: 'project', id: project.id },
    });
  });
  return project;
}
