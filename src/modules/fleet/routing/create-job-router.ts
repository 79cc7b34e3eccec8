import { gpuVariantOf, type QueueName, queueOfKind } from '../../../contracts/queues.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Logger } from '../../../platform/log/logger.ts';
import type { Metrics } from '../../../platform/metrics/metrics.ts';
import type { JobRouter } from '../../previews/index.ts';
import type { FleetRules } from '../rules/fleet-rules.ts';
import { loadRules } from '../rules/load-rules.ts';
import { findServedQueues } from './find-served-queues.ts';

export interface JobRouterDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}

interface FleetState {
  readonly rules: FleetRules;
  readonly gpuQueues: ReadonlySet<QueueName>;
}

/** Everybody who starts a job asks, and the answer is the same for all. */
const FRESH_MS = 1_000;

/** Routes by the rules in force and the runners heard lately. One per process: looks at most once a second. */
export function createJobRouter({ db, clock, log, metrics }: JobRouterDeps): JobRouter {
  let known: { readonly state: Promise<FleetState>; readonly at: number } | null = null;

  async function look(now: Date): Promise<FleetState> {
    const [rules, gpuQueues] = await Promise.all([loadRules(db), findServedQueues(db, now)]);
    return { rules, gpuQueues };
  }

  function state(): Promise<FleetState> {
    const now = clock.now();
    if (known !== null && now.getTime() - known.at < FRESH_MS) return known.state;
    const fresh = { state: look(now), at: now.getTime() };
    known = fresh;
    // A failure is told to those who asked, and not kept for those who ask next.
    fresh.state.catch(() => {
      if (known === fresh) known = null;
    });
    return fresh.state;
  }

  return {
    async queueFor(kind, tier) {
      const queue = queueOfKind(kind);
      const variant = gpuVariantOf(queue);
      if (variant === null) return queue;
      const { rules, gpuQueues } = await state();
      if (!rules.gpu_tiers.includes(tier)) return queue;
      if (gpuQueues.has(variant)) return variant;
      metrics.gpuFallbacks.inc({ queue: variant, when: 'accepted' });
      log.info(
        { queue: variant, tier },
        'no healthy gpu runner serves this queue: the job goes to cpu runners',
      );
      return queue;
    },
    maxWaitingJobs: async () => (await state()).rules.max_waiting_jobs,
  };
}
