import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from '../accounts/index.ts';
import { projectFavorites, projects, revisionUploads } from './tables.ts';

type ForgetContext = Pick<Context, 'db' | 'clock' | 'identity' | 'requestId'>;

/**
 * Ends the projects of a person whose account ends, and what they alone kept about others'. What storage holds is
 * deleted by maintenance, as after any deletion. Doing it again does what is left.
 */
export async function forgetPersonsProjects(ctx: ForgetContext, userId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await endProjects(ctx, tx, eq(projects.ownerUserId, userId));
    await tx.delete(projectFavorites).where(eq(projectFavorites.userId, userId));
    await tx
      .delete(revisionUploads)
      .where(and(eq(revisionUploads.userId, userId), isNull(revisionUploads.revisionId)));
  });
}

/** Ends the projects of a team in which nobody is left. */
export function deleteProjectsOfTeam(ctx: ForgetContext, tx: Transaction, teamId: string): Promise<void> {
  return endProjects(ctx, tx, eq(projects.teamId, teamId));
}

/** The projects that belong, or belonged until they were deleted, to a person alone. */
export async function listOwnProjectIds({ db }: Pick<Context, 'db'>, userId: string): Promise<string[]> {
  const rows = await db.select({ id: projects.id }).from(projects).where(eq(projects.ownerUserId, userId));
  return rows.map(({ id }) => id);
}

async function endProjects(ctx: ForgetContext, tx: Transaction, which: SQL): Promise<void> {
  const now = ctx.clock.now();
  const ended = await tx
    .update(projects)
    .set({ deletedAt: now, updatedAt: now })
    .where(and(which, isNull(projects.deletedAt)))
    .returning({ id: projects.id });
  for (const { id } of ended) {
    await writeAudit(ctx, tx, {
      action: 'project.deleted',
      subject: { type: 'project', id },
      details: { because: 'account_deleted' },
    });
  }
}
