import { eq, max, min } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { previewJobs } from './tables.ts';

/** Whether work gets done, which no part that answers can tell by itself. */
export interface Backlog {
  /** How long the longest waiting job has waited; `null` when none waits. */
  readonly oldestWaitingMs: number | null;
  /** How long ago a job was last built; `null` when none is remembered. */
  readonly lastReadyMs: number | null;
}

export async function measureBacklog({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<Backlog> {
  const now = clock.now().getTime();
  const [waiting] = await db
    .select({ since: min(previewJobs.acceptedAt) })
    .from(previewJobs)
    .where(eq(previewJobs.state, 'queued'));
  const [ready] = await db
    .select({ at: max(previewJobs.endedAt) })
    .from(previewJobs)
    .where(eq(previewJobs.state, 'ready'));
  const age = (at: Date | null | undefined) => (at ? Math.max(0, now - at.getTime()) : null);
  return { oldestWaitingMs: age(waiting?.since), lastReadyMs: age(ready?.at) };
}
