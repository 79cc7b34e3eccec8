import { and, desc, eq, lt } from 'drizzle-orm';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { openProject } from '../projects/index.ts';
import type { PreviewUserContext } from './context.ts';
import { isPreviewJob, type PreviewJob, previewJobs } from './tables.ts';

/** A project's jobs, newest first. */
export async function listJobs(
  ctx: PreviewUserContext,
  projectId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<PreviewJob>> {
  const project = await openProject(ctx, projectId, 'project.read');
  const before = decodeCursor(cursor);
  const rows = await ctx.db
    .select()
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'preview'),
        eq(previewJobs.projectId, project.id),
        before === undefined ? undefined : lt(previewJobs.id, before),
      ),
    )
    .orderBy(desc(previewJobs.id))
    .limit(limit + 1);
  return toPage(rows.filter(isPreviewJob), limit);
}
