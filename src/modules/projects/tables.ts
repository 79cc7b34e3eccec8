import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import { instant } from '../../platform/db/columns.ts';

export const projects = pgTable(
  'projects',
  {
    id: uuid('id').primaryKey(),
    /** The person it belongs to; `null` when it belongs to a team. */
    ownerUserId: uuid('owner_user_id'),
    teamId: uuid('team_id'),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['mobile_app', 'web_app', 'other'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Hidden from everybody from then on; maintenance deletes what storage holds. */
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    check('projects_one_owner', sql`num_nonnulls(${table.ownerUserId}, ${table.teamId}) = 1`),
    index('projects_owner_index').on(table.ownerUserId, table.id),
    index('projects_team_index').on(table.teamId, table.id),
    index('projects_deleted_at_index').on(table.deletedAt),
  ],
);

export type Project = typeof projects.$inferSelect;
export type ProjectKind = Project['kind'];

/** What people found worth finding again, each for themselves. */
export const projectFavorites = pgTable(
  'project_favorites',
  {
    userId: uuid('user_id').notNull(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.projectId] }),
    index('project_favorites_project_index').on(table.projectId),
  ],
);

/** Words that everybody who sees the project finds it by. */
export const projectTags = pgTable(
  'project_tags',
  {
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** In lower case. */
    tag: text('tag').notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.tag] })],
);

export const revisions = pgTable(
  'revisions',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    authorUserId: uuid('author_user_id').notNull(),
    baseRevisionId: uuid('base_revision_id'),
    fileCount: integer('file_count').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('revisions_project_index').on(table.projectId, table.id)],
);

/** Blobs whose hash and size were verified; what is listed here need not be sent again. */
export const projectBlobs = pgTable(
  'project_blobs',
  {
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    sha256: text('sha256').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.sha256] })],
);

/** A revision that waits for blobs. One that is never completed is swept. */
export const revisionUploads = pgTable(
  'revision_uploads',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    userId: uuid('user_id').notNull(),
    baseRevisionId: uuid('base_revision_id'),
    /** The whole tree, as the revision will hold it. */
    files: jsonb('files').$type<RevisionFile[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Set once, by the completion that won. */
    revisionId: uuid('revision_id'),
  },
  (table) => [
    index('revision_uploads_project_index').on(table.projectId),
    index('revision_uploads_expires_at_index').on(table.expiresAt),
  ],
);
