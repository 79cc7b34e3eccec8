import { and, asc, eq, inArray } from 'drizzle-orm';
import type { JobDevice } from '../../contracts/device-context.ts';
import { DomainError } from '../../contracts/errors.ts';
import type { JobState } from '../../contracts/preview-build.ts';
import type { Context } from '../../http/context.ts';
import { type PreviewSession, sessionExpired } from './delivery/preview-session.ts';
import { jobNotFound } from './load-job.ts';
import { isPreviewJob, type PreviewOutput, previewJobs, previewOutputs } from './tables.ts';
import { groupByScreen, type Screen } from './wire/group-by-screen.ts';

type ListedOutput = Pick<
  PreviewOutput,
  'screenId' | 'screenName' | 'deviceId' | 'layoutSha256' | 'bytes' | 'warnings'
>;

export interface ScreenList {
  readonly jobId: string;
  readonly state: JobState;
  readonly devices: readonly JobDevice[];
  /** Empty until the job is ready. */
  readonly screens: readonly Screen<ListedOutput>[];
}

/** The screens a token opens, with the hash of each by device, so that a device fetches only what changed. */
export async function listScreens(
  ctx: Pick<Context, 'db'>,
  { claims }: PreviewSession,
  askedJobId: string | undefined,
): Promise<ScreenList> {
  const jobId = claims.job_id;
  if (askedJobId !== undefined && askedJobId !== jobId) {
    throw new DomainError('NOT_FOUND', 'This token opens another job. Leave ?job= out.');
  }
  const [job] = await ctx.db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
  if (!isPreviewJob(job)) throw jobNotFound();
  if (job.state === 'expired') throw sessionExpired();
  const outputs = await ctx.db
    .select({
      screenId: previewOutputs.screenId,
      screenName: previewOutputs.screenName,
      deviceId: previewOutputs.deviceId,
      layoutSha256: previewOutputs.layoutSha256,
      bytes: previewOutputs.bytes,
      warnings: previewOutputs.warnings,
    })
    .from(previewOutputs)
    .where(and(eq(previewOutputs.jobId, jobId), inArray(previewOutputs.deviceId, claims.devices)))
    .orderBy(asc(previewOutputs.position));
  return {
    jobId,
    state: job.state,
    devices: job.task.devices.filter((device) => claims.devices.includes(device.device_id)),
    screens: groupByScreen(outputs),
  };
}
