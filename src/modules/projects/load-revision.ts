import { and, desc, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Context } from '../../http/context.ts';
import { revisions } from './tables.ts';

export type Revision = typeof revisions.$inferSelect;

/** A revision of a project that the caller was allowed to see. */
export async function loadRevision(
  ctx: Pick<Context, 'db'>,
  projectId: string,
  revisionId: string,
): Promise<Revision> {
  const [revision] = await ctx.db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.projectId, projectId)));
  if (revision !== undefined) return revision;
  throw new DomainError(
    'NOT_FOUND',
    'This project has no such revision. List them with GET /projects/{id}/revisions.',
  );
}

/** The newest revision of a project that the caller was allowed to see. */
export async function loadLatestRevision(
  ctx: Pick<Context, 'db'>,
  projectId: string,
): Promise<Revision | undefined> {
  const [latest] = await ctx.db
    .select()
    .from(revisions)
    .where(eq(revisions.projectId, projectId))
    .orderBy(desc(revisions.id))
    .limit(1);
  return latest;
}
