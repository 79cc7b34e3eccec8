import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';
import { tasks } from '../tasks/index.ts';

export const TARGET_TYPES = ['project', 'task', 'file', 'node'] as const;

/** What people say about a project or something in it. An answer has the target of the thread it is in. */
export const comments = pgTable(
  'comments',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id').notNull(),
    /** The comment that began the thread; `null` for that one itself. There is no deeper level. */
    threadId: uuid('thread_id').references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
    targetType: text('target_type', { enum: TARGET_TYPES }).notNull(),
    taskId: uuid('task_id').references((): AnyPgColumn => tasks.id, { onDelete: 'cascade' }),
    /** A file as it was in a revision, whole or lines of it, counted from 1. */
    revisionId: uuid('revision_id'),
    path: text('path'),
    lineStart: integer('line_start'),
    lineEnd: integer('line_end'),
    /** A node of a screen that a build has made. */
    jobId: uuid('job_id'),
    screenId: text('screen_id'),
    nodeId: text('node_id'),
    /** `null` when the person's account is gone. */
    authorUserId: uuid('author_user_id'),
    /** `null` once it is deleted: then nothing is left of what it said. */
    body: text('body'),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    check(
      'comments_target_whole',
      sql`(target_type = 'task') = (task_id is not null)
        and (target_type = 'file') = (revision_id is not null and path is not null)
        and (target_type = 'node') = (job_id is not null and screen_id is not null and node_id is not null)
        and (line_start is null) = (line_end is null)`,
    ),
    check('comments_deleted_empty', sql`(body is null) = (deleted_at is not null)`),
    index('comments_project_index').on(table.projectId, table.id).where(sql`thread_id is null`),
    index('comments_task_index').on(table.taskId, table.id).where(sql`task_id is not null`),
    index('comments_file_index').on(table.projectId, table.path, table.id).where(sql`path is not null`),
    index('comments_node_index').on(table.jobId, table.screenId, table.id).where(sql`job_id is not null`),
    index('comments_thread_index').on(table.threadId, table.id).where(sql`thread_id is not null`),
    index('comments_of_project_index').on(table.projectId),
    index('comments_author_index').on(table.authorUserId),
    index('comments_words_index').using('gin', table.body.op('gin_trgm_ops')),
  ],
);

const commentReference = () =>
  uuid('comment_id')
    .notNull()
    .references(() => comments.id, { onDelete: 'cascade' });

/** Those a comment names who may see the project. */
export const commentMentions = pgTable(
  'comment_mentions',
  { commentId: commentReference(), userId: uuid('user_id').notNull() },
  (table) => [
    primaryKey({ columns: [table.commentId, table.userId] }),
    index('comment_mentions_user_index').on(table.userId),
  ],
);

export const commentStars = pgTable(
  'comment_stars',
  {
    commentId: commentReference(),
    userId: uuid('user_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.commentId, table.userId] }),
    index('comment_stars_user_index').on(table.userId),
  ],
);

/** What a comment said before it was edited. */
export const commentEdits = pgTable(
  'comment_edits',
  {
    id: uuid('id').primaryKey(),
    commentId: commentReference(),
    body: text('body').notNull(),
    /** From when to when it said so. */
    writtenAt: instant('written_at').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (table) => [index('comment_edits_comment_index').on(table.commentId, table.id)],
);
