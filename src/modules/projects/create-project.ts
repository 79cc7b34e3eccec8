import { eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import { writeAudit } from '../accounts/index.ts';
import { type Project, type ProjectKind, projects } from './tables.ts';

export interface CreateProjectInput {
  readonly name: string;
  readonly kind: ProjectKind;
}

/** A new, empty project of the caller. */
export async function createProject(ctx: UserContext, input: CreateProjectInput): Promise<Project> {
  const made = await findMadeBefore(ctx);
  if (made !== undefined) return made;
  const now = ctx.clock.now();
  const project: Project = {
    id: ctx.workId ?? ctx.identity.id(),
    ownerUserId: ctx.actor.userId,
    name: input.name,
    kind: input.kind,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  await ctx.db.transaction(async (tx) => {
    assertMade(
      await tx.insert(projects).values(project).onConflictDoNothing().returning({ id: projects.id }),
    );
    await writeAudit(ctx, tx, {
      action: 'project.created',
      actorUserId: ctx.actor.userId,
      subject: { type: 'project', id: project.id },
    });
  });
  return project;
}

/** What an earlier request with the same key created, whose answer was lost. */
async function findMadeBefore({ db, workId }: UserContext): Promise<Project | undefined> {
  if (workId === undefined) return undefined;
  const [project] = await db.select().from(projects).where(eq(projects.id, workId));
  return project;
}
