import type { JobFailure } from '../../contracts/job-failures.ts';
import type { Delivery } from '../../contracts/worker-calls.ts';
import type { Job } from './tables.ts';

/** A runner may be killed by anything, once. */
const LONE_DEATHS_ALLOWED = 1;

export const ENDS_RUNNERS: JobFailure = {
  code: 'RUNNER_LOST',
  message: 'Runners ended while they worked on this job and nothing else, more than once.',
  hint: 'Ask for less at once to find out which part it is, and report it with the job id.',
};

/**
 * The deaths to hold against a job that is claimed anew. When several jobs were in a process that died, none is
 * to blame until it happens to one of them alone; runners give jobs that were abandoned a process of their own.
 */
export function countLoneDeaths(
  job: Pick<Job, 'state' | 'claimedFor' | 'loneDeaths'>,
  delivery: Delivery | null,
): number {
  const last = job.claimedFor;
  if (job.state !== 'building' || last === null || delivery === null) return job.loneDeaths;
  const wasAbandoned = delivery.times_abandoned > last.times_abandoned;
  // A process that asks again has lost the job, not its life.
  const isOther = delivery.process_id !== last.process_id;
  return last.alone && wasAbandoned && isOther ? job.loneDeaths + 1 : job.loneDeaths;
}

export function endsProcesses(loneDeaths: number): boolean {
  return loneDeaths > LONE_DEATHS_ALLOWED;
}
