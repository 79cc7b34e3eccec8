import type { HeartbeatRequest, HeartbeatResponse } from '../../src/contracts/worker-calls.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import type { ActiveJobs } from './active-jobs.ts';
import type { Intake } from './intake.ts';

/** A runner told to drain lets its jobs end, however long they may take; a disabled one is to stop soon. */
const DRAIN_DEADLINE_MS = 20 * 60_000;
const DISABLE_DEADLINE_MS = 5_000;

export interface OrdersDeps {
  readonly intake: Intake;
  readonly active: ActiveJobs;
  readonly log: Logger;
  /** True once this runner shuts down: from then on nobody opens the intake again. */
  readonly isStopping: () => boolean;
}

/** Does what the API's answer to a heartbeat says, without making the next heartbeat wait for it. */
export function createOrders(
  deps: OrdersDeps,
): (answer: HeartbeatResponse, told: HeartbeatRequest) => Promise<void> {
  return async (answer, told) => {
    deps.active.reported({ errors: told.errors_since_last, ended: told.jobs_since_last ?? 0 });
    for (const jobId of answer.cancel) deps.active.cancel(jobId);
    if (deps.isStopping()) return;
    const change = changeIntake(deps.intake, answer.state);
    if (change === null) return;
    deps.log.info({ state: answer.state }, 'the API changed what this runner is to do');
    change.catch((error: unknown) => deps.log.error({ error }, 'the queues could not be served as ordered'));
  };
}

function changeIntake(intake: Intake, state: HeartbeatResponse['state']): Promise<void> | null {
  if (state === 'active') return intake.open && !intake.held ? null : intake.start();
  if (!intake.open) return null;
  return intake.stop(state === 'draining' ? DRAIN_DEADLINE_MS : DISABLE_DEADLINE_MS);
}
