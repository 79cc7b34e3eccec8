import { asc, eq, inArray } from 'drizzle-orm';
import { type DocsResult, docsResultSchema } from '../../contracts/ai-docs-result.ts';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { type DocsJob, listDocs, locateJob, openDocs, type Whereabouts } from '../previews/index.ts';
import { openProject } from '../projects/index.ts';
import type { DocsContext } from './context.ts';
import { type DocsResultRow, docsAcceptances, docsResults } from './tables.ts';

export interface Acceptance {
  readonly proposal: number;
  readonly revisionId: string;
}

export interface DocsStatus extends Whereabouts {
  readonly job: DocsJob;
  readonly listed: DocsResultRow | null;
  /** `null` until it is ready. */
  readonly result: DocsResult | null;
  readonly accepted: readonly Acceptance[];
}

/** Where a documentation job of a project is, and what it has written. */
export async function getDocs(ctx: DocsContext, projectId: string, jobId: string): Promise<DocsStatus> {
  const job = await openDocs(ctx, projectId, jobId, 'project.read');
  const [whereabouts, [listed = null], accepted, result] = await Promise.all([
    locateJob(ctx, job),
    ctx.db.select().from(docsResults).where(eq(docsResults.jobId, jobId)),
    ctx.db
      .select({ proposal: docsAcceptances.proposal, revisionId: docsAcceptances.revisionId })
      .from(docsAcceptances)
      .where(eq(docsAcceptances.jobId, jobId))
      .orderBy(asc(docsAcceptances.proposal)),
    job.state === 'ready' ? loadResult(ctx.storage, job) : null,
  ]);
  return { job, ...whereabouts, listed, accepted, result };
}

/** What a ready job has written. Throws `CONFLICT` for one that is not ready. */
export async function loadResult(
  storage: Pick<ObjectStorage, 'get'>,
  { state, manifestKey }: DocsJob,
): Promise<DocsResult> {
  if (state !== 'ready' || manifestKey === null) {
    throw new DomainError('CONFLICT', `This job is ${state}; only a ready one has a result.`, {
      details: { status: state },
      retryable: state === 'queued' || state === 'building',
    });
  }
  const object = await storage.get(manifestKey);
  if (object === null) throw new Error('the result of a ready documentation is not in storage');
  return docsResultSchema.parse(await new Response(object.body).json());
}

export interface ListedDocs {
  readonly job: DocsJob;
  readonly listed: DocsResultRow | null;
}

/** A project's documentation, newest first, also what is not ready or failed. */
export async function listProjectDocs(
  ctx: UserContext,
  projectId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<ListedDocs>> {
  const project = await openProject(ctx, projectId, 'project.read');
  const jobs = await listDocs(ctx.db, project.id, { limit, before: decodeCursor(cursor) });
  const ids = jobs.map(({ id }) => id);
  const rows =
    ids.length === 0 ? [] : await ctx.db.select().from(docsResults).where(inArray(docsResults.jobId, ids));
  const byJob = new Map(rows.map((row) => [row.jobId, row]));
  const page = toPage(jobs, limit);
  return { ...page, items: page.items.map((job) => ({ job, listed: byJob.get(job.id) ?? null })) };
}
