import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From a cached answer to a large upload. */
const REQUEST_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** From a copied screen to the longest job there is. */
const STAGE_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_200];

/** What a process counts, and what is measured when it is asked. Names are those of `/internal/metrics`. */
export type Metrics = ReturnType<typeof createMetrics>;

/** Instruments of their own for one process, or one test. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `hivesync_${name}`, help, labelNames: [...labelNames], registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name: `hivesync_${name}`, help, labelNames: [...labelNames], registers });
  return {
    requestSeconds: new Histogram({
      name: 'hivesync_request_seconds',
      help: 'Time to answer a request, by the pattern of its route',
      labelNames: ['method', 'route', 'status'],
      buckets: REQUEST_BUCKETS,
      registers,
    }),
    jobStageSeconds: new Histogram({
      name: 'hivesync_job_stage_seconds',
      help: 'What jobs spent in each stage, as runners report it with their results',
      labelNames: ['kind', 'stage'],
      buckets: STAGE_BUCKETS,
      registers,
    }),
    workerCalls: counter('worker_calls_total', 'Signed calls of runners, by what became of them', [
      'call',
      'outcome',
      'reason',
    ]),
    limitHits: counter('limit_hits_total', 'Requests refused for a limit', ['code', 'limit']),
    gpuFallbacks: counter('gpu_fallbacks_total', 'Jobs for gpu runners that cpu runners got', [
      'queue',
      'when',
    ]),
    nodesDrawn: counter('preview_nodes_total', 'Nodes of the layouts of ready previews', []),
    snapshotsDrawn: counter('preview_snapshots_total', 'Those of them that are pictures', []),
    queueJobs: gauge('queue_jobs', 'Jobs in a queue', ['queue', 'state']),
    queueWaitSeconds: gauge('queue_wait_seconds', 'How long the next job of a queue has waited', ['queue']),
    jobs: gauge('jobs', 'Accepted jobs that have not ended', ['queue', 'tier', 'state']),
    jobWaitSeconds: gauge('job_wait_seconds', 'How long the longest waiting job has waited', [
      'queue',
      'tier',
    ]),
    heartbeatAgeSeconds: gauge('heartbeat_age_seconds', 'Since a runner was heard', [
      'worker',
      'class',
      'health',
    ]),
    /** Everything in the text format of Prometheus. */
    render: async (): Promise<{ readonly contentType: string; readonly text: string }> => ({
      contentType: registry.contentType,
      text: await registry.metrics(),
    }),
  };
}
