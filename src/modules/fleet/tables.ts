import { doublePrecision, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** Every runner that ever introduced itself by a signed heartbeat, with what it last said. */
export const workerNodes = pgTable('worker_nodes', {
  id: text('id').primaryKey(),
  class: text('class', { enum: ['cpu', 'gpu'] }).notNull(),
  version: text('version').notNull(),
  /** What the node says of itself. */
  state: text('state', { enum: ['active', 'draining'] }).notNull(),
  /** What an operator decided: a draining node takes no new jobs, a disabled one is not listened to. */
  directive: text('directive', { enum: ['active', 'draining', 'disabled'] })
    .notNull()
    .default('active'),
  queues: jsonb('queues').$type<string[]>().notNull(),
  capacity: integer('capacity').notNull(),
  activeJobs: jsonb('active_jobs').$type<string[]>().notNull(),
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
