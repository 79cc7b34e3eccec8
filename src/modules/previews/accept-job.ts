import { eq } from 'drizzle-orm';
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
import { countWaiting, type NewJob, newJob } from './new-job.ts';
import { type Job, type KnownJob, previewJobs } from './tables.ts';
import { tellOfQuota, type UsedUpQuota } from './tell-of-quota.ts';

export type AnalysisContext = UserContext & Pick<PreviewUserContext, 'queue' | 'forecaster' | 'router'>;

export interface JobAsked<Kind extends KnownJob> {
  readonly projectId: string;
  readonly revisionId: string;
  /** As much work as so many screens, for estimates and deadlines. */
  readonly units: number;
  readonly kind: Kind['kind'];
  /** What its kind makes of a job that waits. */
  readonly make: (job: NewJob) => Kind;
  readonly isOfKind: (job: Job | undefined) => job is Kind;
  /** What the audit log keeps beside the project, the revision and the tier. */
  readonly audited: Readonly<Record<string, string | number>>;
  /** Counts what the tier allows, in the transaction that adds the job, and throws when it is used up; tells when this takes the last. */
  readonly assertQuotaLeft: (tx: Transaction, now: Date) => Promise<UsedUpQuota | null>;
}

export interface AcceptedJob<Kind extends KnownJob> {
  readonly job: Kind;
  readonly forecast: JobForecast;
}

/** Accepts work on a project: once this resolves the job is in Postgres and will end. */
export async function acceptJob<Kind extends KnownJob>(
  ctx: AnalysisContext,
  input: JobAsked<Kind>,
): Promise<AcceptedJob<Kind>> {
  const [made, jobsWaiting, unitMs, queue] = await inOneTrip(
    () => findMadeBefore(ctx),
    () => countWaiting(ctx),
    () => ctx.forecaster.unitMs(),
    () => ctx.router.queueFor(input.kind, ctx.actor.tier),
  );
  const forecastOf = (job: Kind) => ctx.forecaster.of(job, { position: jobsWaiting, progress: null });
  if (input.isOfKind(made)) return { job: made, forecast: await forecastOf(made) };
  await assertRoom(ctx, jobsWaiting);
  const { projectId, revisionId, units } = input;
  const asked = { projectId, revisionId, size: { screens: units, devices: 1 } };
  const job = input.make(newJob(ctx, asked, { jobsWaiting, unitMs, queue }));
  await ctx.db.transaction(async (tx) => {
    const usedUp = await input.assertQuotaLeft(tx, job.acceptedAt);
    const [inserted] = await inOneTrip(
      () => tx.insert(previewJobs).values(job).onConflictDoNothing().returning({ id: previewJobs.id }),
      () => recordJobEvent(tx, { jobId: job.id, type: 'queued', at: job.acceptedAt }),
      () =>
        writeAudit(ctx, tx, {
          action: `${job.kind}.accepted`,
          actorUserId: ctx.actor.userId,
          subject: { type: 'job', id: job.id },
          details: { project_id: projectId, revision_id: revisionId, tier: job.tier, ...input.audited },
        }),
    );
    assertMade(inserted);
    if (usedUp !== null) await tellOfQuota(ctx, tx, usedUp);
  });
  const [forecast] = await Promise.all([forecastOf(job), dispatchBeforeAnswer(ctx, job)]);
  return { job, forecast };
}

/** What an earlier request with the same key accepted, whose answer was lost. */
async function findMadeBefore({ db, workId }: AnalysisContext): Promise<Job | undefined> {
  if (workId === undefined) return undefined;
  const [job] = await db.select().from(previewJobs).where(eq(previewJobs.id, workId));
  return job;
}
