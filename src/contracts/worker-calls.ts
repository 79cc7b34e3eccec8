import { z } from 'zod';
import { aiUsageSchema, docsLimitsSchema, docsTaskSchema } from './ai-docs.ts';
import { buildPlatformSchema, jobDevicesSchema, sensorFlagsSchema } from './device-context.ts';
import { idSchema, sha256Schema, sourcePathSchema } from './ids.ts';
import { influenceEnvironmentSchema, influenceModeSchema } from './influence-report.ts';
import { jobFailureSchema } from './job-failures.ts';
import { entryPointSchema, previewFlagsSchema } from './preview-build.ts';
import { tierSchema } from './tiers.ts';

export const WORKER_API_PREFIX = '/api/v1/worker';
export const MAX_WORKER_BODY_BYTES = 64 * 1024;

/** Documentation by a model and documentation without one are two kinds: they wait for runners of different means. */
export const JOB_KINDS = ['preview', 'influence', 'ai_docs', 'static_docs'] as const;
export const jobKindSchema = z.enum(JOB_KINDS);
export type JobKind = z.infer<typeof jobKindSchema>;

export const workerClassSchema = z.enum(['cpu', 'gpu']);

/** What the queue and the runner know about this delivery: it tells a job that ends processes from its neighbours. */
export const deliverySchema = z.strictObject({
  /** One run of a runner: the same worker id may be another process by now. */
  process_id: z.uuid(),
  /** No other job runs in the process from the claim until this one ends. */
  alone: z.boolean(),
  /** How often the queue has found that whoever held the job was gone. */
  times_abandoned: z.int().min(0),
});

export const claimRequestSchema = z.strictObject({
  job_id: idSchema,
  kind: jobKindSchema,
  worker: z.strictObject({ class: workerClassSchema, version: z.string().max(64) }),
  /** Absent from runners of the release before. */
  delivery: deliverySchema.optional(),
  /**
   * The job was delivered before, and may have been left waiting for its pictures: the attempt that waits is to be gone
   * on with, if there is one. Of previews alone.
   */
  may_continue: z.boolean().optional(),
});

/** Whether an attempt at a preview still wants its pictures: asked before one is drawn, and starts nothing. */
export const drawingClaimRequestSchema = z.strictObject({
  job_id: idSchema,
  kind: z.literal('snapshot'),
  attempt: z.int().min(1),
  worker: z.strictObject({ class: workerClassSchema, version: z.string().max(64) }),
});

export const anyClaimRequestSchema = z.discriminatedUnion('kind', [
  claimRequestSchema,
  drawingClaimRequestSchema,
]);

/** What the tier allows this job to write. Sent with the claim, because the tier is checked again there. */
export const outputLimitsSchema = z.strictObject({
  snapshots_per_screen: z.int().min(0),
  snapshot_bytes: z.int().min(0),
  layout_bytes_per_screen: z.int().min(1),
});

/** All that a runner needs to build a preview: the queue's payload holds only ids. */
export const previewTaskSchema = z.strictObject({
  platform: buildPlatformSchema,
  entries: z.array(entryPointSchema),
  devices: jobDevicesSchema,
  sensor_flags: sensorFlagsSchema,
  flags: previewFlagsSchema,
});

/** An earlier build of the same project, whose outputs may be copied where they still hold. */
export const buildBaseSchema = z.object({
  job_id: idSchema,
  revision_id: idSchema,
  manifest_key: z.string().max(256),
  manifest_sha256: sha256Schema,
});

export type BuildBase = z.infer<typeof buildBaseSchema>;

const claimBase = {
  attempt: z.int().min(1),
  tier: tierSchema,
  give_up_at: z.iso.datetime(),
  /** Until then, because the runner's clock need not agree with the API's. */
  time_left_ms: z.int().min(0),
};

export const claimResponseSchema = z.object({
  ...claimBase,
  limits: outputLimitsSchema,
  task: previewTaskSchema,
  base: buildBaseSchema.nullable(),
  /** Whether this attempt was begun before and is gone on with; answered to who asked for it, once for each attempt. */
  continued: z.boolean().optional(),
});

/** What a picture may be, and how long the attempt that wants it has. */
export const drawingClaimSchema = z.object({ ...claimBase, limits: outputLimitsSchema });

export type DrawingClaim = z.infer<typeof drawingClaimSchema>;

/** What a runner is to do about the styles of a project: all that is not in the queue's payload. */
export const influenceTaskSchema = z.discriminatedUnion('operation', [
  z.strictObject({
    operation: z.literal('generate'),
    include_html: z.boolean(),
    include_css: z.boolean(),
    css_influence_mode: influenceModeSchema,
    environment: influenceEnvironmentSchema,
  }),
  z.strictObject({
    operation: z.literal('simulate_css'),
    version_id: idSchema,
    muted: z.array(z.string().min(1).max(4_096)).min(1).max(200),
    pages: z.array(sourcePathSchema).max(100),
  }),
  z.strictObject({ operation: z.literal('diff'), from_version_id: idSchema, to_version_id: idSchema }),
]);

export type InfluenceTask = z.infer<typeof influenceTaskSchema>;

/** The claim of an `influence` job; `output_id` names what this attempt writes. */
export const influenceClaimSchema = z.object({
  ...claimBase,
  task: influenceTaskSchema,
  output_id: idSchema,
});

export type InfluenceClaim = z.infer<typeof influenceClaimSchema>;

/** The claim of a job that writes documentation. */
export const docsClaimSchema = z.object({ ...claimBase, task: docsTaskSchema, limits: docsLimitsSchema });

export type DocsClaim = z.infer<typeof docsClaimSchema>;

/** By the kind of the job: what a runner of one kind asks for is never answered with the other. */
export const anyClaimSchema = z.union([
  claimResponseSchema,
  influenceClaimSchema,
  docsClaimSchema,
  drawingClaimSchema,
]);

export type AnyClaim = z.infer<typeof anyClaimSchema>;

export type Delivery = z.infer<typeof deliverySchema>;
export type ClaimRequest = z.infer<typeof claimRequestSchema>;
export type DrawingClaimRequest = z.infer<typeof drawingClaimRequestSchema>;
export type ClaimResponse = z.infer<typeof claimResponseSchema>;
export type PreviewTask = z.infer<typeof previewTaskSchema>;
export type OutputLimits = z.infer<typeof outputLimitsSchema>;

const milliseconds = z.number().min(0);

export const stageTimingsSchema = z.strictObject({
  queued: milliseconds,
  fetch: milliseconds,
  parse: milliseconds,
  evaluate: milliseconds,
  layout: milliseconds,
  snapshot: milliseconds,
  upload: milliseconds,
});

export type StageTimings = z.infer<typeof stageTimingsSchema>;

const count = z.int().min(0);

export const callbackCountsSchema = z.strictObject({
  screens: count,
  devices: count,
  nodes: count,
  snapshots: count,
  warnings: count,
});

const callbackBase = {
  job_id: idSchema,
  attempt: z.int().min(1),
  worker: z.strictObject({ class: workerClassSchema, version: z.string().max(64) }),
  counts: callbackCountsSchema,
  timings_ms: stageTimingsSchema,
};

/** What each model that was asked has cost; a fallback adds one. */
const aiUsages = z.array(aiUsageSchema).max(4);

/** Final states only. A ready job names its manifest, a failed one its reason. */
export const callbackBodySchema = z.discriminatedUnion('status', [
  z.discriminatedUnion('kind', [
    z.strictObject({
      ...callbackBase,
      kind: z.literal('preview'),
      status: z.literal('ready'),
      manifest_key: z.string().max(256),
      manifest_sha256: sha256Schema,
    }),
    z.strictObject({
      ...callbackBase,
      kind: z.literal('influence'),
      status: z.literal('ready'),
      result_key: z.string().max(256),
      result_sha256: sha256Schema,
    }),
    z.strictObject({
      ...callbackBase,
      kind: z.enum(['ai_docs', 'static_docs']),
      status: z.literal('ready'),
      result_key: z.string().max(256),
      result_sha256: sha256Schema,
      ai_usage: aiUsages,
    }),
  ]),
  z.strictObject({
    ...callbackBase,
    kind: jobKindSchema,
    status: z.literal('failed'),
    error: jobFailureSchema,
    /** Of AI documentation: what was spent all the same. */
    ai_usage: aiUsages.optional(),
  }),
]);

export type CallbackBody = z.infer<typeof callbackBodySchema>;

const percent = z.number().min(0).max(100);

/** What the system of a runner tells of its GPU; `null` where it does not tell. */
export const workerGpuSchema = z.strictObject({
  name: z.string().max(128),
  memory_bytes: z.number().min(0).nullable(),
  busy_percent: percent.nullable(),
  /** There is none: the runner was told to behave as if. */
  simulated: z.boolean(),
});

export type WorkerGpu = z.infer<typeof workerGpuSchema>;

/** How runners are named. */
export const workerIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export const heartbeatRequestSchema = z.strictObject({
  worker: z.strictObject({ class: workerClassSchema, version: z.string().max(64) }),
  queues: z.array(z.string().max(32)).max(16),
  capacity: z.int().min(1).max(1_024),
  state: z.enum(['active', 'draining']),
  active_jobs: z.array(idSchema).max(1_024),
  cpu_percent: percent,
  memory_bytes: z.number().min(0),
  event_loop_lag_ms: milliseconds,
  errors_since_last: count,
  /** These are absent from runners of the release before. */
  host: z.string().max(64).optional(),
  gpu: workerGpuSchema.nullable().optional(),
  /** Taken from a queue and not begun: they wait for another job of this runner. */
  waiting_jobs: count.optional(),
  /** Deliveries that ended, well or not: what the errors are a part of. */
  jobs_since_last: count.optional(),
});

export const heartbeatResponseSchema = z.object({
  state: z.enum(['active', 'draining', 'disabled']),
  cancel: z.array(idSchema),
});

export type HeartbeatRequest = z.infer<typeof heartbeatRequestSchema>;
export type HeartbeatResponse = z.infer<typeof heartbeatResponseSchema>;
