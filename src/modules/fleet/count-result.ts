import type { CallbackBody } from '../../contracts/worker-calls.ts';
import type { Metrics } from '../../platform/metrics/metrics.ts';
import type { CallbackOutcome } from '../previews/index.ts';

/** Counts a result that was taken, with what its job spent where; one that came before counts as that alone. */
export function countResult(metrics: Metrics, body: CallbackBody, outcome: CallbackOutcome): void {
  metrics.workerCalls.inc({ call: 'callback', outcome, reason: body.status });
  if (outcome !== 'accepted') return;
  for (const [stage, milliseconds] of Object.entries(body.timings_ms)) {
    metrics.jobStageSeconds.observe({ kind: body.kind, stage }, milliseconds / 1_000);
  }
  if (body.kind !== 'preview') return;
  metrics.nodesDrawn.inc(body.counts.nodes);
  metrics.snapshotsDrawn.inc(body.counts.snapshots);
}
