import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import type { QueueName } from '../../../src/contracts/queues.ts';
import type { StageTimings } from '../../../src/contracts/worker-calls.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { Company } from '../company.ts';
import type { JobContext } from '../definition.ts';
import { callsForAnother, runTwiceAtMost } from './begin-again.ts';
import { noteJobFailure } from './note-job-failure.ts';
import { createProgressReport, type ReportProgress } from './report-progress.ts';
import type { StageStopwatch } from './stage-timings.ts';
import { watchDeadline } from './watch-deadline.ts';

type WorkQueue = Exclude<QueueName, 'callbacks'>;

/** How an attempt is made: beside others or alone in the process, and whether it is the last. */
export interface Way {
  readonly alone: boolean;
  readonly isLastTry: boolean;
}

/** Makes an attempt in the company it may have, and once more, alone, when its engine was ended from outside. */
export function attemptInCompany(
  { company, concurrency }: { readonly company: Company; readonly concurrency: number },
  job: Pick<QueuedJob<WorkQueue>, 'timesAbandoned'>,
  { signal, log }: JobContext,
  attempt: (way: Way) => Promise<void>,
): Promise<void> {
  // It was in a process that died. Alone it ends nobody else's work, and if it is to blame, that shows.
  const alone = concurrency === 1 || job.timesAbandoned > 0;
  return runTwiceAtMost(
    (isLastTry) => {
      const way = { alone: alone || isLastTry, isLastTry };
      return company.run(way.alone, signal, () => attempt(way));
    },
    () => log.warn({}, 'an engine was ended from outside: the job begins again, alone'),
  );
}

export interface Work<Result> {
  readonly job: Pick<QueuedJob<WorkQueue>, 'reportProgress'>;
  readonly claim: { readonly attempt: number; readonly time_left_ms: number };
  readonly isLastTry: boolean;
  readonly stopwatch: StageStopwatch;
  readonly clock: Clock;
  /** What to do about work that took too long. */
  readonly outOfTimeHint: string;
  readonly run: (parts: {
    readonly signal: AbortSignal;
    readonly progress: ReportProgress;
  }) => Promise<Result>;
  readonly toFailure: (reason: unknown) => JobFailure;
}

export type Ending<Result> = { readonly timings_ms: StageTimings } & (
  | { readonly status: 'ready'; readonly result: Result }
  | { readonly status: 'failed'; readonly error: JobFailure }
);

/** How the work ended, whatever happens; throws only when the job is no longer this runner's to settle. */
export async function doWork<Result>(work: Work<Result>, context: JobContext): Promise<Ending<Result>> {
  const { job, claim, stopwatch, clock } = work;
  const deadline = watchDeadline(clock, claim, work.outOfTimeHint);
  const progress = createProgressReport(job, claim.attempt, { clock, log: context.log });
  const signal = AbortSignal.any([context.signal, deadline.signal]);
  try {
    const result = await work.run({ signal, progress: progress.report });
    return { status: 'ready', result, timings_ms: stopwatch.totals() };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!deadline.signal.aborted && callsForAnother(work, error)) throw error;
    const reason: unknown = deadline.signal.aborted ? deadline.signal.reason : error;
    const failure = work.toFailure(reason);
    noteJobFailure(context, failure, reason);
    return { status: 'failed', error: failure, timings_ms: stopwatch.totals() };
  } finally {
    progress.stop();
    deadline.cancel();
  }
}
