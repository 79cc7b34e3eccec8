import { eq } from 'drizzle-orm';
import type { BuildPlatform, SensorFlags } from '../../contracts/device-context.ts';
import { DomainError } from '../../contracts/errors.ts';
import type { EntryPoint, PreviewFlags } from '../../contracts/preview-build.ts';
import type { PreviewTask } from '../../contracts/worker-calls.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import { inOneTrip } from '../../platform/db/in-one-trip.ts';
import { writeAudit } from '../accounts/index.ts';
import { loadRevision, openProject } from '../projects/index.ts';
import { assertRoom } from './assert-room.ts';
import type { PreviewUserContext } from './context.ts';
import { dispatchBeforeAnswer } from './dispatch-job.ts';
import { recordJobEvent } from './events/job-events.ts';
import type { JobForecast } from './forecast/forecast-job.ts';
import { estimateScreens, type JobSize } from './job-deadlines.ts';
import { type RequestedDevice, toJobDevices } from './job-devices.ts';
import { type MintedToken, signJobToken } from './mint-token.ts';
import { countWaiting, type LoadAtAcceptance, newJob } from './new-job.ts';
import { assertQuotaLeft, assertTierAllows } from './preview-limits.ts';
import { isPreviewJob, type PreviewJob, previewJobs } from './tables.ts';
import { tellOfQuota } from './tell-of-quota.ts';

export interface BuildPreviewInput {
  readonly projectId: string;
  readonly revisionId: string;
  readonly platform: BuildPlatform;
  /** Empty: every screen the engine finds. */
  readonly entries: readonly EntryPoint[];
  readonly devices: readonly RequestedDevice[];
  readonly sensorFlags: SensorFlags;
  readonly flags: PreviewFlags;
}

export interface BuiltPreview {
  readonly job: PreviewJob;
  readonly token: MintedToken;
  /** As if all that wait were served before it. */
  readonly forecast: JobForecast;
}

/** Accepts a build: once this resolves the job is in Postgres and will end, whatever dies in between. */
export async function buildPreview(ctx: PreviewUserContext, input: BuildPreviewInput): Promise<BuiltPreview> {
  const { actor } = ctx;
  const [made, project, revision, jobsWaiting, unitMs, queue] = await inOneTrip(
    () => findMadeBefore(ctx),
    () => openProject(ctx, input.projectId, 'project.build'),
    () => loadRevision(ctx, input.projectId, input.revisionId),
    () => countWaiting(ctx),
    () => ctx.forecaster.unitMs(),
    () => ctx.router.queueFor('preview', actor.tier),
  );
  if (made !== undefined) return answerWith(ctx, made, jobsWaiting);
  if (project.kind !== 'mobile_app') {
    throw new DomainError(
      'VALIDATION_ERROR',
      `Device previews need a project of kind mobile_app; this one is ${project.kind}.`,
      { details: { location: 'body', fields: [{ field: 'project_id', message: 'not a mobile_app' }] } },
    );
  }
  assertTierAllows(actor.tier, {
    devices: input.devices.length,
    sourceFiles: revision.fileCount,
    sourceBytes: revision.bytes,
  });

  await assertRoom(ctx, jobsWaiting);

  const screens = estimateScreens(input.entries.length, revision.fileCount);
  const size = { screens, devices: input.devices.length };
  const job = newPreviewJob(ctx, input, size, { jobsWaiting, unitMs, queue });
  await ctx.db.transaction(async (tx) => {
    const usedUp = await assertQuotaLeft(tx, actor, job.acceptedAt);
    const [inserted] = await inOneTrip(
      () => tx.insert(previewJobs).values(job).onConflictDoNothing().returning({ id: previewJobs.id }),
      () => recordJobEvent(tx, { jobId: job.id, type: 'queued', at: job.acceptedAt }),
      () =>
        writeAudit(ctx, tx, {
          action: 'preview.accepted',
          actorUserId: actor.userId,
          subject: { type: 'job', id: job.id },
          details: { project_id: job.projectId, revision_id: job.revisionId, tier: job.tier, ...size },
        }),
    );
    assertMade(inserted);
    if (usedUp !== null) await tellOfQuota(ctx, tx, usedUp);
  });
  const [answer] = await Promise.all([answerWith(ctx, job, jobsWaiting), dispatchBeforeAnswer(ctx, job)]);
  return answer;
}

async function answerWith(ctx: PreviewUserContext, job: PreviewJob, position: number): Promise<BuiltPreview> {
  const [token, forecast] = await Promise.all([
    signJobToken(ctx, job, job.task.devices),
    ctx.forecaster.of(job, { position, progress: null }),
  ]);
  return { job, token, forecast };
}

/** What an earlier request with the same key accepted, whose answer was lost. */
async function findMadeBefore({ db, workId }: PreviewUserContext): Promise<PreviewJob | undefined> {
  if (workId === undefined) return undefined;
  const [job] = await db.select().from(previewJobs).where(eq(previewJobs.id, workId));
  return isPreviewJob(job) ? job : undefined;
}

function newPreviewJob(
  ctx: PreviewUserContext,
  input: BuildPreviewInput,
  size: JobSize,
  load: LoadAtAcceptance,
): PreviewJob {
  const { projectId, revisionId, platform } = input;
  const task: PreviewTask = {
    platform,
    entries: [...input.entries],
    devices: toJobDevices(platform, input.devices),
    sensor_flags: input.sensorFlags,
    flags: input.flags,
  };
  return { ...newJob(ctx, { projectId, revisionId, size }, load), kind: 'preview', platform, task };
}
