import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { InfluenceEnvironment } from '../../contracts/influence-report.ts';
import type { MapIndexPage } from '../../contracts/map-index.ts';
import { TIERS } from '../../contracts/tiers.ts';
import { instant } from '../../platform/db/columns.ts';

/** One row per version of a project's map; the map itself and the reports of its pages are in storage. */
export const mapVersions = pgTable(
  'map_versions',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    jobId: uuid('job_id').notNull(),
    /** The tier it was made under, which it stays readable with. */
    tier: text('tier', { enum: TIERS }).notNull(),
    includeHtml: boolean('include_html').notNull(),
    includeCss: boolean('include_css').notNull(),
    mode: text('css_influence_mode', { enum: ['basic', 'deep'] }).notNull(),
    environment: jsonb('environment').$type<InfluenceEnvironment>().notNull(),
    generatorVersion: text('generator_version').notNull(),
    mapSha256: text('map_sha256').notNull(),
    mapBytes: integer('map_bytes').notNull(),
    nodes: integer('nodes').notNull(),
    edges: integer('edges').notNull(),
    diagnostics: integer('diagnostics').notNull(),
    pages: jsonb('pages').$type<readonly MapIndexPage[]>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('map_versions_by_project').on(table.projectId, table.id)],
);

export type MapVersion = typeof mapVersions.$inferSelect;
