import { eq } from 'drizzle-orm';
import type { JobState } from '../../contracts/preview-build.ts';
import type { Context } from '../../http/context.ts';
import { chooseDevice } from './delivery/find-output.ts';
import { type PreviewSession, sessionExpired } from './delivery/preview-session.ts';
import { jobNotFound } from './load-job.ts';
import { previewJobs, previewViewers } from './tables.ts';

export interface PreviewHeartbeatInput {
  readonly deviceId?: string | undefined;
  readonly appVersion?: string | undefined;
}

export interface PreviewHeartbeat {
  readonly jobId: string;
  readonly state: JobState;
  readonly expiresAt: Date;
}

/** A device says that it shows the job, which its owner sees with the job, and learns how long it still may. */
export async function recordPreviewHeartbeat(
  ctx: Pick<Context, 'db' | 'clock'>,
  session: PreviewSession,
  input: PreviewHeartbeatInput,
): Promise<PreviewHeartbeat> {
  const deviceId = chooseDevice(session.claims, input.deviceId);
  const jobId = session.claims.job_id;
  const [job] = await ctx.db
    .select({ state: previewJobs.state })
    .from(previewJobs)
    .where(eq(previewJobs.id, jobId));
  if (job === undefined) throw jobNotFound();
  if (job.state === 'expired') throw sessionExpired();
  const seen = { appVersion: input.appVersion ?? null, seenAt: ctx.clock.now() };
  await ctx.db
    .insert(previewViewers)
    .values({ jobId, deviceId, ...seen })
    .onConflictDoUpdate({ target: [previewViewers.jobId, previewViewers.deviceId], set: seen });
  return { jobId, state: job.state, expiresAt: session.expiresAt };
}
