import { eq } from 'drizzle-orm';
import type { Delivery } from '../../contracts/worker-calls.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { inOneTrip } from '../../platform/db/in-one-trip.ts';
import { writeAudit } from '../accounts/index.ts';
import type { PreviewContext } from './context.ts';
import { isPreviewJob, type KnownJob, previewJobs } from './tables.ts';

export interface Continuation {
  readonly job: KnownJob;
  readonly workerId: string;
  readonly delivery: Delivery | null;
  readonly change: { readonly claimSignatures: string[]; readonly loneDeaths: number };
}

/**
 * Whether a claim may go on with the attempt there is. Only the runner can tell whether that attempt has left anything
 * to go on with: where it has not, it claims again for a new one. Once for each attempt, so that whoever dies over its
 * last step is followed by a new attempt, which fences what it still writes.
 */
export function waitsToContinue(job: KnownJob, { mayContinue }: { readonly mayContinue: boolean }): boolean {
  const isUnderWay = job.state === 'building' && job.continuedAttempt !== job.attempt;
  return mayContinue && isPreviewJob(job) && isUnderWay;
}

/** Gives the attempt to another runner as it is: its tier, its time and what it may copy from stay. */
export async function continueAttempt(
  ctx: PreviewContext,
  tx: Transaction,
  { job, workerId, delivery, change }: Continuation,
): Promise<KnownJob> {
  const { attempt } = job;
  const changed = { ...change, continuedAttempt: attempt, claimedBy: workerId, claimedFor: delivery };
  await inOneTrip(
    () => tx.update(previewJobs).set(changed).where(eq(previewJobs.id, job.id)),
    () =>
      writeAudit(ctx, tx, {
        action: `${job.kind}.continued`,
        subject: { type: 'job', id: job.id },
        details: { worker_id: workerId, attempt },
      }),
  );
  return { ...job, ...changed };
}
