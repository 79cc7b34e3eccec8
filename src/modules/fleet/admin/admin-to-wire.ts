import type { z } from '@hono/zod-openapi';
import { type FailedJob, queueOfJob } from '../../previews/index.ts';
import type { NodeWithHistory } from '../list-nodes.ts';
import type { WorkerNode } from '../tables.ts';
import type { failureSchema, workerSchema, workerWithHistorySchema } from './admin-schemas.ts';

export function toWorkerBody(node: WorkerNode): z.infer<typeof workerSchema> {
  return {
    worker_id: node.id,
    class: node.class,
    version: node.version,
    host: node.host,
    gpu: node.gpu,
    state: node.state,
    directive: node.directive,
    health: node.health,
    health_reason: node.healthReason,
    health_changed_at: node.healthChangedAt?.toISOString() ?? null,
    held: node.held,
    queues: node.queues,
    capacity: node.capacity,
    active_jobs: node.activeJobs,
    waiting_jobs: node.waitingJobs,
    cpu_percent: node.cpuPercent,
    memory_bytes: node.memoryBytes,
    event_loop_lag_ms: node.eventLoopLagMs,
    first_seen_at: node.firstSeenAt.toISOString(),
    last_seen_at: node.lastSeenAt.toISOString(),
  };
}

export function toHistoryBody({ node, minutes }: NodeWithHistory): z.infer<typeof workerWithHistorySchema> {
  return {
    ...toWorkerBody(node),
    minutes: minutes.map((row) => ({
      minute: row.minute.toISOString(),
      heartbeats: row.beats,
      cpu_percent: row.cpuPercent,
      gpu_percent: row.gpuPercent,
      memory_bytes: row.memoryBytes,
      event_loop_lag_ms: row.eventLoopLagMs,
      active_jobs: row.activeJobs,
      waiting_jobs: row.waitingJobs,
      jobs: row.jobs,
      errors: row.errors,
    })),
  };
}

export function toFailureBody(job: FailedJob): z.infer<typeof failureSchema> {
  return {
    job_id: job.id,
    kind: job.kind,
    queue: queueOfJob(job),
    tier: job.tier,
    project_id: job.projectId,
    user_id: job.userId,
    attempt: job.attempt,
    worker_id: job.workerId,
    accepted_at: job.acceptedAt.toISOString(),
    failed_at: job.endedAt?.toISOString() ?? null,
    error: job.failure,
  };
}
