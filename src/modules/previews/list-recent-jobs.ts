import { desc } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { type Job, previewJobs } from './tables.ts';

/** A job of any kind, without anything of what it is about. */
export type RecentJob = Pick<
  Job,
  'id' | 'kind' | 'queue' | 'tier' | 'state' | 'attempt' | 'claimedBy' | 'acceptedAt' | 'endedAt' | 'failure'
>;

/** The jobs accepted last, of anybody, the latest first. For operators. */
export function listRecentJobs({ db }: Pick<Context, 'db'>, limit: number): Promise<RecentJob[]> {
  const { id, kind, queue, tier, state, attempt, claimedBy, acceptedAt, endedAt, failure } = previewJobs;
  return db
    .select({ id, kind, queue, tier, state, attempt, claimedBy, acceptedAt, endedAt, failure })
    .from(previewJobs)
    .orderBy(desc(id))
    .limit(limit);
}
