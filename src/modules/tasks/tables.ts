import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

export const TASK_STATUSES = ['todo', 'in_progress', 'in_review', 'done', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const ACTIVITY_KINDS = [
  'created',
  'changed',
  'dependency_added',
  'dependency_removed',
  'attachment_added',
  'attachment_removed',
] as const;

/** Compared byte by byte, whatever the database's language, as keys of a fractional index are made. */
const orderKey = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

export const tasks = pgTable(
  'tasks',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    status: text('status', { enum: TASK_STATUSES }).notNull(),
    assigneeUserId: uuid('assignee_user_id'),
    /** A day on the calendar, the same in every time zone. */
    dueOn: date('due_on'),
    /** A key of a fractional index: between any two there is room for another. */
    position: orderKey('position').notNull(),
    /** Grows with every change. */
    version: integer('version').notNull().default(1),
    /** `null` when the person's account is gone. */
    createdByUserId: uuid('created_by_user_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** When it became done or cancelled. */
    closedAt: instant('closed_at'),
  },
  (table) => [
    uniqueIndex('tasks_position_unique').on(table.projectId, table.position),
    index('tasks_status_index').on(table.projectId, table.status, table.position),
    index('tasks_assignee_index').on(table.projectId, table.assigneeUserId, table.position),
    index('tasks_due_index').on(table.projectId, table.dueOn),
    index('tasks_assignee_user_index').on(table.assigneeUserId),
    index('tasks_created_by_index').on(table.createdByUserId),
    index('tasks_words_index').using(
      'gin',
      table.title.op('gin_trgm_ops'),
      table.description.op('gin_trgm_ops'),
    ),
  ],
);

/** Labels that a project's tasks may carry. */
export const labels = pgTable(
  'labels',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id').notNull(),
    name: text('name').notNull(),
    /** `#rrggbb`. */
    color: text('color').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('labels_name_unique').on(table.projectId, sql`lower(${table.name})`)],
);

const taskReference = (name: string) =>
  uuid(name)
    .notNull()
    .references((): AnyPgColumn => tasks.id, { onDelete: 'cascade' });

export const taskLabels = pgTable(
  'task_labels',
  {
    taskId: taskReference('task_id'),
    labelId: uuid('label_id')
      .notNull()
      .references(() => labels.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.labelId] }),
    index('task_labels_label_index').on(table.labelId, table.taskId),
  ],
);

/** `task` cannot begin before `dependsOn` is closed. Both are of one project, and there is no cycle. */
export const taskDependencies = pgTable(
  'task_dependencies',
  {
    taskId: taskReference('task_id'),
    dependsOnId: taskReference('depends_on_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.dependsOnId] }),
    index('task_dependencies_depends_on_index').on(table.dependsOnId, table.taskId),
  ],
);

/** What was before and after, by the field's name on the wire. Of a description only that it changed. */
export type TaskChanges = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** Append-only: who changed what of a task, and when. */
export const taskActivity = pgTable(
  'task_activity',
  {
    id: uuid('id').primaryKey(),
    taskId: taskReference('task_id'),
    /** `null` when the person's account is gone. */
    actorUserId: uuid('actor_user_id'),
    kind: text('kind', { enum: ACTIVITY_KINDS }).notNull(),
    changes: jsonb('changes').$type<TaskChanges>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('task_activity_task_index').on(table.taskId, table.id),
    index('task_activity_actor_index').on(table.actorUserId),
  ],
);

/** Files of tasks. The row outlives its task until what storage holds of it is deleted. */
export const taskAttachments = pgTable(
  'task_attachments',
  {
    id: uuid('id').primaryKey(),
    projectId: uuid('project_id').notNull(),
    taskId: uuid('task_id').notNull(),
    /** `null` when the person's account is gone. */
    uploaderUserId: uuid('uploader_user_id'),
    fileName: text('file_name').notNull(),
    contentType: text('content_type').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When what was announced had arrived and was checked; until then nobody may read it. */
    completedAt: instant('completed_at'),
    /** Hidden from everybody from then on. */
    removedAt: instant('removed_at'),
    /** When the sweep deletes it: an upload that is not finished, or an attachment that was removed. */
    deletableAt: instant('deletable_at'),
  },
  (table) => [
    index('task_attachments_task_index').on(table.taskId, table.id),
    index('task_attachments_project_index').on(table.projectId),
    index('task_attachments_uploader_index').on(table.uploaderUserId),
    index('task_attachments_deletable_index')
      .on(table.deletableAt)
      .where(sql`${table.deletableAt} is not null`),
  ],
);
