import {
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { WorkerGpu } from '../../contracts/worker-calls.ts';
import { instant } from '../../platform/db/columns.ts';

export const DIRECTIVES = ['active', 'draining', 'disabled'] as const;
/** `gone`: it said goodbye and was not heard again. */
export const HEALTH_STATES = ['healthy', 'unhealthy', 'gone'] as const;
export const HEALTH_REASONS = ['silent', 'errors'] as const;

/**
 * Every runner that introduced itself by a signed heartbeat, with what it last said, until it is long gone. What a
 * heartbeat changes is in no index, so that the row can stay where it is.
 */
export const workerNodes = pgTable('worker_nodes', {
  id: text('id').primaryKey(),
  class: text('class', { enum: ['cpu', 'gpu'] }).notNull(),
  version: text('version').notNull(),
  /** The machine, as the runner names it. */
  host: text('host'),
  gpu: jsonb('gpu').$type<WorkerGpu>(),
  /** What the node says of itself. */
  state: text('state', { enum: ['active', 'draining'] }).notNull(),
  /** What an operator decided: a draining node takes no new jobs, a disabled one is not listened to. */
  directive: text('directive', { enum: DIRECTIVES }).notNull().default('active'),
  /** What the maintenance task made of its silence and its errors; see `health/judge-node.ts`. */
  health: text('health', { enum: HEALTH_STATES }).notNull().default('healthy'),
  healthReason: text('health_reason', { enum: HEALTH_REASONS }),
  healthChangedAt: instant('health_changed_at'),
  /** Takes no jobs until it is healthy again. */
  held: boolean('held').notNull().default(false),
  queues: jsonb('queues').$type<string[]>().notNull(),
  capacity: integer('capacity').notNull(),
  activeJobs: jsonb('active_jobs').$type<string[]>().notNull(),
  waitingJobs: integer('waiting_jobs').notNull().default(0),
  cpuPercent: doublePrecision('cpu_percent').notNull(),
  memoryBytes: doublePrecision('memory_bytes').notNull(),
  eventLoopLagMs: doublePrecision('event_loop_lag_ms').notNull(),
  errorsSinceLast: integer('errors_since_last').notNull(),
  /** When the latest heartbeat was signed, to the second, and the signatures of that second: an old one is no news. */
  signedAt: instant('signed_at').notNull(),
  heardSignatures: text('heard_signatures').array().notNull(),
  firstSeenAt: instant('first_seen_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
});

export type WorkerNode = typeof workerNodes.$inferSelect;

/**
 * A day of each runner, by the minute: the row of a minute is written over a day later, so that there are never more
 * than 1,440 for a runner.
 */
export const workerMinutes = pgTable(
  'worker_minutes',
  {
    workerId: text('worker_id')
      .notNull()
      .references(() => workerNodes.id, { onDelete: 'cascade' }),
    /** The minute of the day, in UTC. */
    slot: smallint('slot').notNull(),
    /** The minute itself. */
    minute: instant('minute').notNull(),
    beats: integer('beats').notNull(),
    /** The largest of the minute, as those after it. */
    cpuPercent: doublePrecision('cpu_percent').notNull(),
    gpuPercent: doublePrecision('gpu_percent'),
    memoryBytes: doublePrecision('memory_bytes').notNull(),
    eventLoopLagMs: doublePrecision('event_loop_lag_ms').notNull(),
    activeJobs: integer('active_jobs').notNull(),
    waitingJobs: integer('waiting_jobs').notNull(),
    /** Deliveries that ended in the minute, and how many of them failed for a reason of ours. */
    jobs: integer('jobs').notNull(),
    errors: integer('errors').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workerId, table.slot] })],
);

export type WorkerMinute = typeof workerMinutes.$inferSelect;

/** What administrators decided about the fleet while it runs; without a row, the defaults. */
export const fleetSettings = pgTable('fleet_settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
