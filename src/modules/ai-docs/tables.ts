import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** One row per finished documentation: what lists show of it. The document itself is in storage. */
export const docsResults = pgTable(
  'docs_results',
  {
    jobId: uuid('job_id').primaryKey(),
    projectId: uuid('project_id').notNull(),
    provider: text('provider', { enum: ['static', 'openai', 'local'] }).notNull(),
    /** Of documentation by a model. */
    model: text('model'),
    promptVersion: text('prompt_version'),
    proposals: integer('proposals').notNull(),
    /** What a model wrote and that did not fit the source. */
    dropped: integer('dropped').notNull(),
    secretsMasked: integer('secrets_masked').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('docs_results_by_project').on(table.projectId)],
);

export type DocsResultRow = typeof docsResults.$inferSelect;

/** Proposals that somebody accepted, each once, and the revision that this made. */
export const docsAcceptances = pgTable(
  'docs_acceptances',
  {
    jobId: uuid('job_id').notNull(),
    proposal: integer('proposal').notNull(),
    projectId: uuid('project_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    acceptedAt: instant('accepted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.proposal] }),
    index('docs_acceptances_by_project').on(table.projectId),
  ],
);

/** What models were asked for a job, how long they took and about what it cost, also when nothing came of it. */
export const aiUsages = pgTable(
  'ai_usage',
  {
    jobId: uuid('job_id').notNull(),
    provider: text('provider', { enum: ['openai', 'local'] }).notNull(),
    model: text('model').notNull(),
    userId: uuid('user_id').notNull(),
    projectId: uuid('project_id').notNull(),
    requests: integer('requests').notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    costMicroUsd: bigint('cost_micro_usd', { mode: 'number' }).notNull(),
    durationMs: bigint('duration_ms', { mode: 'number' }).notNull().default(0),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.provider] }),
    index('ai_usage_by_user').on(table.userId, table.at),
    index('ai_usage_by_project').on(table.projectId, table.at),
    index('ai_usage_by_time').on(table.at),
  ],
);
