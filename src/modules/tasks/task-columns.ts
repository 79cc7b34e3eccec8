import { sql } from 'drizzle-orm';
import { constantSql } from '../../platform/db/constant-sql.ts';
import { labels, taskAttachments, taskDependencies, taskLabels, tasks } from './tables.ts';

/** A task with what is told of it in a list. */
export type TaskSummary = Omit<typeof tasks.$inferSelect, 'description'> & {
  readonly labelIds: string[];
  /** Those it depends on that are neither done nor cancelled. */
  readonly blockedBy: string[];
  readonly attachmentCount: number;
};

// The task's own id is written out: drizzle leaves the table's name away where a statement selects from one.
const OUTER_ID = sql.raw('"tasks"."id"');

/** What a list selects of each task; `from(tasks)`. */
export const summaryColumns = {
  id: tasks.id,
  projectId: tasks.projectId,
  title: tasks.title,
  status: tasks.status,
  assigneeUserId: tasks.assigneeUserId,
  dueOn: tasks.dueOn,
  position: tasks.position,
  version: tasks.version,
  createdByUserId: tasks.createdByUserId,
  createdAt: tasks.createdAt,
  updatedAt: tasks.updatedAt,
  closedAt: tasks.closedAt,
  labelIds: constantSql(sql<string[]>`array(
    select carried.label_id from ${taskLabels} carried join ${labels} on "labels"."id" = carried.label_id
    where carried.task_id = ${OUTER_ID} order by lower("labels"."name"))`),
  blockedBy: constantSql(sql<string[]>`array(
    select needed.depends_on_id from ${taskDependencies} needed join ${tasks} other on other.id = needed.depends_on_id
    where needed.task_id = ${OUTER_ID} and other.status not in ('done', 'cancelled') order by 1)`),
  attachmentCount: constantSql(sql<number>`(
    select count(*)::int from ${taskAttachments} attached
    where attached.task_id = ${OUTER_ID} and attached.completed_at is not null and attached.removed_at is null)`),
};

/** Whether something a task depends on is still open; a condition for `from(tasks)`. */
export const isBlocked = constantSql(sql`exists (
  select 1 from ${taskDependencies} needed join ${tasks} other on other.id = needed.depends_on_id
  where needed.task_id = ${OUTER_ID} and other.status not in ('done', 'cancelled'))`);

/** Whether a task carries a label; a condition for `from(tasks)`. */
export const carriesLabel = (labelId: string) => sql`exists (
  select 1 from ${taskLabels} carried where carried.task_id = ${OUTER_ID} and carried.label_id = ${labelId})`;
