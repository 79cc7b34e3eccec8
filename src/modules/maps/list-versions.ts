import { and, count, desc, eq, gt, lt } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { openProject } from '../projects/index.ts';
import { isReadable } from './load-version.ts';
import { type MapVersion, mapVersions } from './tables.ts';

export interface ListedVersion extends MapVersion {
  readonly readable: boolean;
}

/** All versions of a project's map that are kept, newest first, also those that the caller's tier does not read. */
export async function listVersions(
  ctx: UserContext,
  projectId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<ListedVersion>> {
  const project = await openProject(ctx, projectId, 'project.read');
  const before = decodeCursor(cursor);
  const ofProject = eq(mapVersions.projectId, project.id);
  const rows = await ctx.db
    .select()
    .from(mapVersions)
    .where(and(ofProject, before === undefined ? undefined : lt(mapVersions.id, before)))
    .orderBy(desc(mapVersions.id))
    .limit(limit + 1);
  const newer = await countNewer(ctx, ofProject, rows[0]);
  const listed = rows.map((row, at) => ({ ...row, readable: isReadable(ctx, row, newer + at) }));
  return toPage(listed, limit);
}

async function countNewer(
  { db }: UserContext,
  ofProject: ReturnType<typeof eq>,
  first: MapVersion | undefined,
): Promise<number> {
  if (first === undefined) return 0;
  const [row] = await db
    .select({ versions: count() })
    .from(mapVersions)
    .where(and(ofProject, gt(mapVersions.id, first.id)));
  return row?.versions ?? 0;
}
