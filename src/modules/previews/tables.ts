import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { DocsTask } from '../../contracts/ai-docs.ts';
import { BUILD_PLATFORMS, type BuildPlatform } from '../../contracts/device-context.ts';
import type { JobFailure } from '../../contracts/job-failures.ts';
import type { ManifestOutput } from '../../contracts/manifest.ts';
import { JOB_STATES } from '../../contracts/preview-build.ts';
import { QUEUE_NAMES } from '../../contracts/queues.ts';
import { TIERS } from '../../contracts/tiers.ts';
import {
  type CallbackBody,
  type Delivery,
  type InfluenceTask,
  JOB_KINDS,
  type PreviewTask,
  type StageTimings,
} from '../../contracts/worker-calls.ts';
import { instant } from '../../platform/db/columns.ts';

/**
 * One row per accepted job of any kind; replicas of the release before know the table under the name of the first
 * kind. A 202 means the row is committed; the queue only carries its id.
 */
export const previewJobs = pgTable(
  'preview_jobs',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: JOB_KINDS }).notNull().default('preview'),
    projectId: uuid('project_id').notNull(),
    userId: uuid('user_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    /** The tier the job was accepted under. */
    tier: text('tier', { enum: TIERS }).notNull(),
    /** The tier found when a runner claimed it: the lower of the two bounds what may be written. */
    claimedTier: text('claimed_tier', { enum: TIERS }),
    /** Of previews alone. */
    platform: text('platform', { enum: BUILD_PLATFORMS }),
    task: jsonb('task').$type<PreviewTask | InfluenceTask | DocsTask>().notNull(),
    /** The ids under which the attempts at an analysis write, the current one last: a late one writes beside it. */
    outputIds: uuid('output_ids').array().notNull().default([]),
    /** Where it was routed to when it was accepted, or moved to since; `null`: where jobs of its kind wait. */
    queue: text('queue', { enum: QUEUE_NAMES }),
    state: text('state', { enum: JOB_STATES }).notNull(),
    /** Counts claims. It fences everything written for the job; 0 until the first claim. */
    attempt: integer('attempt').notNull().default(0),
    /** The last attempt that was handed out again after it had waited for its pictures: once for each. */
    continuedAttempt: integer('continued_attempt').notNull().default(0),
    requestId: text('request_id').notNull(),
    /** How long the build usually takes, and how long it may take before it counts as lost. */
    estimatedMs: integer('estimated_ms').notNull(),
    allowanceMs: integer('allowance_ms').notNull(),
    acceptedAt: instant('accepted_at').notNull(),
    dueAt: instant('due_at').notNull(),
    giveUpAt: instant('give_up_at').notNull(),
    dispatchedAt: instant('dispatched_at'),
    claimedAt: instant('claimed_at'),
    claimedBy: text('claimed_by'),
    /** What the current claim said of its delivery; see `count-lone-death.ts`. */
    claimedFor: jsonb('claimed_for').$type<Delivery>(),
    /** Processes that died while they worked on this job and on no other. */
    loneDeaths: integer('lone_deaths').notNull().default(0),
    /** The earlier job whose outputs the current attempt was told it may copy. */
    baseJobId: uuid('base_job_id'),
    /** Signatures of the claims so far: a claim that is heard again must not become a new attempt. */
    claimSignatures: text('claim_signatures').array().notNull().default([]),
    endedAt: instant('ended_at'),
    objectsDeletedAt: instant('objects_deleted_at'),
    failure: jsonb('failure').$type<JobFailure>(),
    manifestKey: text('manifest_key'),
    manifestSha256: text('manifest_sha256'),
    generatorVersion: text('generator_version'),
    counts: jsonb('counts').$type<CallbackBody['counts']>(),
    timings: jsonb('timings').$type<StageTimings>(),
  },
  (table) => [
    index('preview_jobs_by_user').on(table.userId, table.acceptedAt),
    index('preview_jobs_by_project').on(table.projectId, table.id),
    index('preview_jobs_ready_by_user')
      .on(table.userId, table.endedAt)
      .where(sql`state = 'ready' and kind = 'preview'`),
    index('preview_jobs_active').on(table.giveUpAt).where(sql`state in ('queued', 'building')`),
    index('preview_jobs_ready').on(table.endedAt).where(sql`state = 'ready'`),
    index('preview_jobs_failed').on(table.endedAt, table.id).where(sql`state = 'failed'`),
    index('preview_jobs_to_expire').on(table.endedAt).where(sql`objects_deleted_at is null`),
  ],
);

/** An accepted job, whatever its kind: what the life of a job is about. */
export type Job = typeof previewJobs.$inferSelect;

type OfAnyKind = Omit<Job, 'kind' | 'platform' | 'task'>;

export type PreviewJob = OfAnyKind & {
  readonly kind: 'preview';
  readonly platform: BuildPlatform;
  readonly task: PreviewTask;
};

export type InfluenceJob = OfAnyKind & {
  readonly kind: 'influence';
  readonly platform: null;
  readonly task: InfluenceTask;
};

export type DocsJob = OfAnyKind & {
  readonly kind: 'ai_docs' | 'static_docs';
  readonly platform: null;
  readonly task: DocsTask;
};

export type KnownJob = PreviewJob | InfluenceJob | DocsJob;

/** A job's kind decides what its task is. */
export function isPreviewJob(job: Job | undefined): job is PreviewJob {
  return job?.kind === 'preview';
}

export function isInfluenceJob(job: Job | undefined): job is InfluenceJob {
  return job?.kind === 'influence';
}

export function isDocsJob(job: Job | undefined): job is DocsJob {
  return job?.kind === 'ai_docs' || job?.kind === 'static_docs';
}

/** One screen on one device of the winning attempt: what a device may fetch, copied from the manifest. */
export const previewOutputs = pgTable(
  'preview_outputs',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => previewJobs.id, { onDelete: 'cascade' }),
    deviceId: text('device_id').notNull(),
    screenId: text('screen_id').notNull(),
    screenName: text('screen_name').notNull(),
    /** Place in the manifest: screens are shown in the order the engine found them. */
    position: integer('position').notNull(),
    layoutKey: text('layout_key').notNull(),
    layoutSha256: text('layout_sha256').notNull(),
    bytes: integer('bytes').notNull(),
    assets: jsonb('assets').$type<ManifestOutput['assets']>().notNull(),
    stats: jsonb('stats').$type<ManifestOutput['stats']>().notNull(),
    warnings: integer('warnings').notNull(),
    copiedFrom: uuid('copied_from'),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.screenId, table.deviceId] })],
);

export type PreviewOutput = typeof previewOutputs.$inferSelect;

export const JOB_EVENT_TYPES = ['queued', 'building', 'ready', 'map_ready', 'failed', 'cancelled'] as const;
export type JobEventType = (typeof JOB_EVENT_TYPES)[number];

/** Changes of a job's state, numbered per job, so that an event stream can be resumed at any API process. */
export const jobEvents = pgTable(
  'job_events',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => previewJobs.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    type: text('type', { enum: JOB_EVENT_TYPES }).notNull(),
    data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.sequence] })],
);

export type JobEvent = typeof jobEvents.$inferSelect;

/** Devices that showed the job lately, as they report themselves. */
export const previewViewers = pgTable(
  'preview_viewers',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => previewJobs.id, { onDelete: 'cascade' }),
    deviceId: text('device_id').notNull(),
    appVersion: text('app_version'),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.deviceId] })],
);
