import { and, eq } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { previewJobs, previewOutputs } from './tables.ts';

/** Whether a build of a project, which the caller has opened, has made a screen. */
export async function hasScreen(
  executor: Executor,
  {
    projectId,
    jobId,
    screenId,
  }: { readonly projectId: string; readonly jobId: string; readonly screenId: string },
): Promise<boolean> {
  const found = await executor
    .select({ screenId: previewOutputs.screenId })
    .from(previewOutputs)
    .innerJoin(previewJobs, eq(previewJobs.id, previewOutputs.jobId))
    .where(
      and(
        eq(previewOutputs.jobId, jobId),
        eq(previewOutputs.screenId, screenId),
        eq(previewJobs.projectId, projectId),
      ),
    )
    .limit(1);
  return found.length > 0;
}
