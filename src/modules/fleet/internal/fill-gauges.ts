import type { Metrics } from '../../../platform/metrics/metrics.ts';
import type { MeasuredFleet } from './measure-fleet.ts';

/** Puts what was just measured where a scrape finds it; what is no more is forgotten. */
export function fillGauges(metrics: Metrics, { measuredAt, queues, nodes }: MeasuredFleet): void {
  const { queueJobs, queueWaitSeconds, jobs, jobWaitSeconds, heartbeatAgeSeconds } = metrics;
  for (const gauge of [queueJobs, queueWaitSeconds, jobs, jobWaitSeconds, heartbeatAgeSeconds]) gauge.reset();
  for (const { name: queue, nextWaitMs, tiers, waiting, active, delayed, failed } of queues) {
    for (const [state, count] of Object.entries({ waiting, active, delayed, failed })) {
      queueJobs.set({ queue, state }, count);
    }
    queueWaitSeconds.set({ queue }, (nextWaitMs ?? 0) / 1_000);
    for (const { tier, waiting, building, oldestWaitMs } of tiers) {
      jobs.set({ queue, tier, state: 'waiting' }, waiting);
      jobs.set({ queue, tier, state: 'building' }, building);
      jobWaitSeconds.set({ queue, tier }, (oldestWaitMs ?? 0) / 1_000);
    }
  }
  for (const node of nodes) {
    const labels = { worker: node.id, class: node.class, health: node.health };
    heartbeatAgeSeconds.set(labels, Math.max(0, measuredAt.getTime() - node.lastSeenAt.getTime()) / 1_000);
  }
}
