import type { QueueName } from '../../src/contracts/queues.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import type { QueuedJob } from '../../src/platform/queue/job-queue.ts';

/** What every handler is given beside its job. */
export interface JobContext {
  readonly log: Logger;
  /** Fires when the job was cancelled, its lock was lost or the runner is out of time to drain. */
  readonly signal: AbortSignal;
  /** Counts a failure that is ours, not the source's, towards the error rate that heartbeats report. */
  readonly countError: () => void;
}

/**
 * Everything there is to know about serving one queue. How often a job is delivered is decided where it is
 * added; a handler that throws `FinalJobError` or `PostponeJobError` decides it for this delivery.
 */
export interface JobDefinition<Name extends QueueName> {
  readonly concurrency: number;
  /** The application's job this delivery is about: what a cancel names and a heartbeat lists. */
  readonly jobIdOf: (payload: QueuedJob<Name>['payload']) => string;
  /** Whether the job counts as the runner's work: housekeeping does not and cannot be cancelled. */
  readonly isWork: boolean;
  readonly handle: (job: QueuedJob<Name>, context: JobContext) => Promise<void>;
}

/** One definition for each queue this runner serves. */
export type JobDefinitions = { readonly [Name in QueueName]?: JobDefinition<Name> };
