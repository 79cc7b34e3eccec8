import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { idSchema } from '../../contracts/ids.ts';
import type { JobKind } from '../../contracts/worker-calls.ts';
import type { Context } from '../../http/context.ts';
import { decodeCursorOf, type Page, type PageQuery, toPageBy } from '../../http/pagination.ts';
import { type Job, previewJobs } from './tables.ts';

/** A job that ended without a result, without anything of what it was about. */
export type FailedJob = Pick<
  Job,
  'id' | 'kind' | 'queue' | 'tier' | 'projectId' | 'userId' | 'attempt' | 'acceptedAt' | 'endedAt' | 'failure'
> & { readonly workerId: string | null };

const cursorSchema = z.string().refine((text) => {
  const [at = '', id = ''] = text.split(' ');
  return z.iso.datetime().safeParse(at).success && idSchema.safeParse(id).success;
});

/** Failed jobs of every kind, of anybody, the latest first. For administrators. */
export async function listFailures(
  { db }: Pick<Context, 'db'>,
  { limit, cursor, kind }: PageQuery & { readonly kind?: JobKind | undefined },
): Promise<Page<FailedJob>> {
  const { id, endedAt } = previewJobs;
  const [at, beforeId] = decodeCursorOf(cursor, cursorSchema)?.split(' ') ?? [];
  const rows = await db
    .select({
      id,
      kind: previewJobs.kind,
      queue: previewJobs.queue,
      tier: previewJobs.tier,
      projectId: previewJobs.projectId,
      userId: previewJobs.userId,
      attempt: previewJobs.attempt,
      workerId: previewJobs.claimedBy,
      acceptedAt: previewJobs.acceptedAt,
      endedAt,
      failure: previewJobs.failure,
    })
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.state, 'failed'),
        kind === undefined ? undefined : eq(previewJobs.kind, kind),
        at === undefined || beforeId === undefined
          ? undefined
          : sql`(${endedAt}, ${id}) < (${at}::timestamptz, ${beforeId}::uuid)`,
      ),
    )
    .orderBy(desc(endedAt), desc(id))
    .limit(limit + 1);
  return toPageBy(rows, limit, (row) => `${row.endedAt?.toISOString()} ${row.id}`);
}
