import { z } from '@hono/zod-openapi';
import { idSchema } from '../../../contracts/ids.ts';
import { jobFailureSchema } from '../../../contracts/job-failures.ts';
import { QUEUE_NAMES } from '../../../contracts/queues.ts';
import { tierSchema } from '../../../contracts/tiers.ts';
import {
  JOB_KINDS,
  jobKindSchema,
  workerGpuSchema,
  workerIdSchema,
} from '../../../contracts/worker-calls.ts';
import { pageQuery } from '../../../http/pagination.ts';
import { DIRECTIVES, HEALTH_REASONS, HEALTH_STATES } from '../tables.ts';

const instant = z.iso.datetime();

export const workerSchema = z
  .object({
    worker_id: workerIdSchema,
    class: z.enum(['cpu', 'gpu']),
    version: z.string(),
    host: z.string().nullable(),
    gpu: workerGpuSchema.nullable(),
    state: z.enum(['active', 'draining']).openapi({ description: 'What the runner says of itself.' }),
    directive: z.enum(DIRECTIVES).openapi({ description: 'What an administrator decided.' }),
    health: z.enum(HEALTH_STATES),
    health_reason: z.enum(HEALTH_REASONS).nullable(),
    health_changed_at: instant.nullable(),
    held: z.boolean().openapi({ description: 'Takes no jobs until it is healthy again.' }),
    queues: z.array(z.string()),
    capacity: z.int(),
    active_jobs: z.array(idSchema),
    waiting_jobs: z.int(),
    cpu_percent: z.number(),
    memory_bytes: z.number(),
    event_loop_lag_ms: z.number(),
    first_seen_at: instant,
    last_seen_at: instant,
  })
  .openapi('Worker');

export const workerWithHistorySchema = workerSchema
  .extend({
    minutes: z
      .array(
        z.object({
          minute: instant,
          heartbeats: z.int(),
          cpu_percent: z.number(),
          gpu_percent: z.number().nullable(),
          memory_bytes: z.number(),
          event_loop_lag_ms: z.number(),
          active_jobs: z.int(),
          waiting_jobs: z.int(),
          jobs: z.int(),
          errors: z.int(),
        }),
      )
      .openapi({ description: 'The last hour, the newest minute first; the largest of each minute.' }),
  })
  .openapi('WorkerWithHistory');

export const workerParam = z.object({ worker_id: workerIdSchema });

export const directiveBody = z.strictObject({ directive: z.enum(DIRECTIVES) }).openapi('WorkerDirective');

export const failuresQuery = pageQuery.extend({ kind: jobKindSchema.optional() });

export const failureSchema = z
  .object({
    job_id: idSchema,
    kind: z.enum(JOB_KINDS),
    queue: z.enum(QUEUE_NAMES),
    tier: tierSchema,
    project_id: idSchema,
    user_id: idSchema,
    attempt: z.int(),
    worker_id: z.string().nullable().openapi({ description: 'The last that worked on it.' }),
    accepted_at: instant,
    failed_at: instant.nullable(),
    error: jobFailureSchema.nullable(),
  })
  .openapi('FailedJob');

export const retriedSchema = z
  .object({ job_id: idSchema, status: z.literal('queued'), queue: z.enum(QUEUE_NAMES), give_up_at: instant })
  .openapi('RetriedJob');

export const jobParam = z.object({ job_id: idSchema });
