import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { lowerTier, TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import type { BuildBase, Delivery, JobKind, OutputLimits } from '../../contracts/worker-calls.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import { inOneTrip } from '../../platform/db/in-one-trip.ts';
import { writeAudit } from '../accounts/index.ts';
import type { PreviewContext } from './context.ts';
import { continueAttempt, waitsToContinue } from './continue-attempt.ts';
import { countLoneDeaths, ENDS_RUNNERS, endsProcesses } from './count-lone-death.ts';
import { endJob, isActive } from './end-job.ts';
import { announceJobEvent, recordJobEvent } from './events/job-events.ts';
import { findBase, loadBase } from './find-base.ts';
import { lockJob } from './load-job.ts';
import { refuseCall } from './refuse-call.ts';
import { isDocsJob, isInfluenceJob, isPreviewJob, type Job, type KnownJob, previewJobs } from './tables.ts';

/** More than a job is ever claimed within the two minutes in which a signature is good. */
const SIGNATURES_KEPT = 32;

export interface ClaimedJob {
  readonly job: KnownJob;
  readonly tier: Tier;
  readonly limits: OutputLimits;
  /** What the runner may copy from; `null` when there is nothing like it. */
  readonly base: BuildBase | null;
  /** Whether it is an attempt that was begun before. */
  readonly continued: boolean;
}

export interface ClaimJobInput {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly workerId: string;
  /** Of the call itself; each call is signed afresh. */
  readonly signature: string;
  /** What the runner says of this delivery; `null` when it says nothing. */
  readonly delivery: Delivery | null;
  /** Whether the runner would go on with an attempt that waits for its pictures. */
  readonly mayContinue: boolean;
  /** Aborted when the runner hangs up. */
  readonly caller: AbortSignal;
  /** The tier the job's owner has now; a downgrade since the build was accepted lowers what it may write. */
  readonly currentTier: (tx: Executor, userId: string) => Promise<Tier>;
}

/** Gives a job to a runner under a new attempt number, which fences whatever an earlier claimant still writes. */
export async function claimJob(ctx: PreviewContext, input: ClaimJobInput): Promise<ClaimedJob> {
  const claimed = await ctx.db.transaction(async (tx) => {
    const job = await lockJob(tx, input.jobId);
    if (job === undefined || job.kind !== input.kind || !isOfKnownKind(job)) {
      throw refuseCall('unknown_job', 'There is no such job. Drop it.');
    }
    assertClaimable(job, ctx.clock.now());
    const [current, base] = await inOneTrip(
      () => input.currentTier(tx, job.userId),
      () => (isPreviewJob(job) ? findBase(tx, job) : Promise.resolve(null)),
    );
    const tier = lowerTier(job.tier, current);
    if (job.claimSignatures.includes(input.signature)) return answerAgain(tx, job, tier, input.signature);
    assertStillAsked(input.caller);
    const loneDeaths = countLoneDeaths(job, input.delivery);
    if (!endsProcesses(loneDeaths)) {
      if (!waitsToContinue(job, input))
        return startAttempt(ctx, tx, { job, tier, base, loneDeaths, ...input });
      const change = { claimSignatures: withSignature(job, input.signature), loneDeaths };
      const continued = await continueAttempt(ctx, tx, { job, change, ...input });
      return toClaimed(continued, job.claimedTier ?? tier, null);
    }
    await tx.update(previewJobs).set({ loneDeaths }).where(eq(previewJobs.id, job.id));
    await endJob(ctx, tx, job, { state: 'failed', failure: ENDS_RUNNERS });
    return null;
  });
  // Not waited for: it never fails, and the runner can begin.
  void announceJobEvent(ctx, input.jobId);
  if (claimed === null) throw refuseCall('ends_processes', 'The job has ended too many processes. Drop it.');
  return claimed;
}

function isOfKnownKind(job: Job): job is KnownJob {
  return isPreviewJob(job) || isInfluenceJob(job) || isDocsJob(job);
}

function assertClaimable(job: KnownJob, now: Date): void {
  if (!isActive(job)) throw refuseCall('not_active', `The job is ${job.state}. Drop it.`);
  if (job.giveUpAt <= now) throw refuseCall('gave_up', 'The job was not claimed in time. Drop it.');
}

/** A runner that gave up waiting does not know of its attempt, and has asked again or left the job to another. */
function assertStillAsked(caller: AbortSignal): void {
  if (!caller.aborted) return;
  // Not a refusal: what hung up may be a proxy, which passes this on to a runner that still waits.
  throw new DomainError(
    'DEPENDENCY_UNAVAILABLE',
    'The call was cut off before it was answered. Claim again.',
    {
      details: { retry_after_seconds: 1 },
      retryable: true,
    },
  );
}

/** The same call twice: what it was answered, as long as that attempt is current. */
async function answerAgain(
  tx: Transaction,
  job: KnownJob,
  tier: Tier,
  signature: string,
): Promise<ClaimedJob> {
  if (job.claimSignatures.at(-1) !== signature) {
    throw refuseCall('other_attempt', 'The job has been claimed again since. Drop it.');
  }
  return toClaimed(job, tier, await loadBase(tx, job.baseJobId));
}

function toClaimed(job: KnownJob, tier: Tier, base: BuildBase | null): ClaimedJob {
  const continued = job.continuedAttempt === job.attempt;
  return { job, tier, limits: toOutputLimits(tier), base, continued };
}

function withSignature(job: KnownJob, signature: string): string[] {
  return [...job.claimSignatures, signature].slice(-SIGNATURES_KEPT);
}

interface NewAttempt extends ClaimJobInput {
  readonly job: KnownJob;
  readonly tier: Tier;
  readonly base: BuildBase | null;
  readonly loneDeaths: number;
}

async function startAttempt(
  ctx: PreviewContext,
  tx: Transaction,
  { job, tier, base, loneDeaths, workerId, signature, delivery }: NewAttempt,
): Promise<ClaimedJob> {
  const now = ctx.clock.now();
  const change = {
    state: 'building' as const,
    attempt: job.attempt + 1,
    claimedTier: tier,
    claimedBy: workerId,
    claimedFor: delivery,
    loneDeaths,
    claimedAt: now,
    baseJobId: base?.job_id ?? null,
    outputIds: isInfluenceJob(job) ? [...job.outputIds, ctx.identity.id()] : job.outputIds,
    claimSignatures: withSignature(job, signature),
    dispatchedAt: job.dispatchedAt ?? now,
    giveUpAt: giveUpAtOnClaim(job, now),
  };
  const { attempt } = change;
  await inOneTrip(
    () => tx.update(previewJobs).set(change).where(eq(previewJobs.id, job.id)),
    () => recordJobEvent(tx, { jobId: job.id, type: 'building', data: { attempt }, at: now }),
    () =>
      writeAudit(ctx, tx, {
        action: `${job.kind}.claimed`,
        subject: { type: 'job', id: job.id },
        details: { worker_id: workerId, attempt, tier },
      }),
  );
  return toClaimed({ ...job, ...change }, tier, base);
}

/** Waiting must not eat the time for the work; later claims share what the first was given. */
function giveUpAtOnClaim(job: KnownJob, now: Date): Date {
  if (job.attempt > 0) return job.giveUpAt;
  return new Date(Math.max(job.giveUpAt.getTime(), now.getTime() + job.allowanceMs));
}

/** What a tier lets a job write, as it is told to the runner and checked in the manifest. */
export function toOutputLimits(tier: Tier): OutputLimits {
  const limits = TIER_LIMITS[tier];
  return {
    snapshots_per_screen: limits.snapshotsPerScreen,
    snapshot_bytes: limits.snapshotBytes,
    layout_bytes_per_screen: limits.layoutBytesPerScreen,
  };
}
