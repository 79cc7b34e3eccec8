import { eq } from 'drizzle-orm';
import type { InfluenceTask } from '../../contracts/worker-calls.ts';
import type { UserContext } from '../../http/context.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { inOneTrip } from '../../platform/db/in-one-trip.ts';
import { writeAudit } from '../accounts/index.ts';
import { assertRoom } from './assert-room.ts';
import type { PreviewUserContext } from './context.ts';
import { dispatchBeforeAnswer } from './dispatch-job.ts';
import { recordJobEvent } from './events/job-events.ts';
import type { JobForecast } from './forecast/forecast-job.ts';
import { countWaiting, newJob } from './new-job.ts';
import { type InfluenceJob, isInfluenceJob, previewJobs } from './tables.ts';

export type AnalysisContext = UserContext & Pick<PreviewUserContext, 'queue' | 'forecaster' | 'router'>;

export interface AnalysisInput {
  readonly projectId: string;
  readonly revisionId: string;
  readonly task: InfluenceTask;
  /** As much work as so many screens, for estimates and deadlines. */
  readonly units: number;
  /** Counts what the tier allows, in the transaction that adds the job, and throws when it is used up. */
  readonly assertQuotaLeft: (tx: Transaction, now: Date) => Promise<void>;
}

export interface AcceptedAnalysis {
  readonly job: InfluenceJob;
  readonly forecast: JobForecast;
}

/** Accepts an analysis of a project's styles: once this resolves the job is in Postgres and will end. */
export async function acceptAnalysis(ctx: AnalysisContext, input: AnalysisInput): Promise<AcceptedAnalysis> {
  const [made, jobsWaiting, unitMs, queue] = await inOneTrip(
    () => findMadeBefore(ctx),
    () => countWaiting(ctx),
    () => ctx.forecaster.unitMs(),
    () => ctx.router.queueFor('influence', ctx.actor.tier),
  );
  const forecastOf = (job: InfluenceJob) => ctx.forecaster.of(job, { position: jobsWaiting, progress: null });
  if (made !== undefined) return { job: made, forecast: await forecastOf(made) };
  await assertRoom(ctx, jobsWaiting);
  const { projectId, revisionId, task } = input;
  const size = { screens: input.units, devices: 1 };
  const job: InfluenceJob = {
    ...newJob(ctx, { projectId, revisionId, size }, { jobsWaiting, unitMs, queue }),
    kind: 'influence',
    platform: null,
    task,
  };
  await ctx.db.transaction(async (tx) => {
    await input.assertQuotaLeft(tx, job.acceptedAt);
    const [inserted] = await inOneTrip(
      () => tx.insert(previewJobs).values(job).onConflictDoNothing().returning({ id: previewJobs.id }),
      () => recordJobEvent(tx, { jobId: job.id, type: 'queued', at: job.acceptedAt }),
      () =>
        writeAudit(ctx, tx, {
          action: 'influence.accepted',
          actorUserId: ctx.actor.userId,
          subject: { type: 'job', id: job.id },
          details: {
            project_id: projectId,
            revision_id: revisionId,
            tier: job.tier,
            operation: task.operation,
          },
        }),
    );
    assertMade(inserted);
  });
  const [forecast] = await Promise.all([forecastOf(job), dispatchBeforeAnswer(ctx, job)]);
  return { job, forecast };
}

/** What an earlier request with the same key accepted, whose answer was lost. */
async function findMadeBefore({ db, workId }: AnalysisContext): Promise<InfluenceJob | undefined> {
  if (workId === undefined) return undefined;
  const [job] = await db.select().from(previewJobs).where(eq(previewJobs.id, workId));
  return isInfluenceJob(job) ? job : undefined;
}
