import { eq } from 'drizzle-orm';
import { OWN_PROJECT, type Role } from '../../contracts/rights.ts';
import type { UserContext } from '../../http/context.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from '../accounts/index.ts';
import { lockTeam } from '../teams/index.ts';
import { createFromTemplate } from './create-from-template.ts';
import type { SourceContext } from './project-context.ts';
import { type ProjectView, readProject } from './project-view.ts';
import { type Project, type ProjectKind, projects } from './tables.ts';
import { findTemplate, type ReadTemplate } from './templates.ts';

export interface CreateProjectInput {
  readonly name: string;
  /** The template's, or a mobile app, when not named. */
  readonly kind: ProjectKind | undefined;
  /** Belongs to the caller when not named. */
  readonly teamId: string | undefined;
  /** Empty when not named. */
  readonly template: string | undefined;
}

type CreateContext = SourceContext & { readonly readTemplate: ReadTemplate };

/** A new project of the caller or of a team, empty or with the source of a template. */
export async function createProject(ctx: CreateContext, input: CreateProjectInput): Promise<ProjectView> {
  const { name, teamId } = input;
  if (await wasMadeBefore(ctx)) return readProject(ctx, ctx.workId ?? '');
  const template = input.template === undefined ? undefined : findTemplate(input.template);
  const now = ctx.clock.now();
  const project: Project = {
    id: ctx.workId ?? ctx.identity.id(),
    ownerUserId: teamId === undefined ? ctx.actor.userId : null,
    teamId: teamId ?? null,
    name,
    kind: input.kind ?? template?.kind ?? 'mobile_app',
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  let role: Role = OWN_PROJECT.actsAs;
  const insert = async (tx: Transaction) => {
    if (teamId !== undefined) role = (await lockTeam(ctx, tx, teamId, 'team.create_project', 'share')).actsAs;
    await insertProject(ctx, tx, project);
  };
  if (template === undefined) await ctx.db.transaction(insert);
  else await createFromTemplate(ctx, { projectId: project.id, slug: template.slug, insert });
  return { ...project, role, favorite: false, tags: [] };
}

async function insertProject(ctx: UserContext, tx: Transaction, project: Project): Promise<void> {
  assertMade(await tx.insert(projects).values(project).onConflictDoNothing().returning({ id: projects.id }));
  await writeAudit(ctx, tx, {
    action: 'project.created',
    actorUserId: ctx.actor.userId,
    subject: { type: 'project', id: project.id },
    details: { team_id: project.teamId },
  });
}

/** Whether an earlier request with the same key created it, whose answer was lost. */
async function wasMadeBefore({ db, workId }: UserContext): Promise<boolean> {
  return workId !== undefined && (await db.$count(projects, eq(projects.id, workId))) > 0;
}
