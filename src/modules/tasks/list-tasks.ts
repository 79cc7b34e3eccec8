import { and, asc, eq, gt, gte, ilike, inArray, isNull, lte, not, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { UserContext } from '../../http/context.ts';
import { decodeCursorOf, type Page, type PageQuery, toPageBy } from '../../http/pagination.ts';
import { toLikePattern } from '../../platform/db/like-pattern.ts';
import { openProject } from '../projects/index.ts';
import { type TaskStatus, tasks } from './tables.ts';
import { carriesLabel, isBlocked, summaryColumns, type TaskSummary } from './task-columns.ts';

export interface TaskFilter {
  readonly statuses: readonly TaskStatus[];
  /** Somebody's id; `null` for tasks of nobody. */
  readonly assigneeUserId?: string | null | undefined;
  readonly labelId?: string | undefined;
  /** First and last day, both included. */
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  readonly blocked?: boolean | undefined;
  /** Words that title or description must contain as they are written here. */
  readonly words?: string | undefined;
}

const positionSchema = z.string().regex(/^[A-Za-z0-9]{1,200}$/);

/** The tasks of a project in the order people gave them. */
export async function listTasks(
  ctx: UserContext,
  projectId: string,
  filter: TaskFilter,
  page: PageQuery,
): Promise<Page<TaskSummary>> {
  const project = await openProject(ctx, projectId, 'project.read');
  const after = decodeCursorOf(page.cursor, positionSchema);
  const rows = await ctx.db
    .select(summaryColumns)
    .from(tasks)
    .where(
      and(
        eq(tasks.projectId, project.id),
        after === undefined ? undefined : gt(tasks.position, after),
        ...toConditions(filter),
      ),
    )
    .orderBy(asc(tasks.position))
    .limit(page.limit + 1);
  return toPageBy(rows, page.limit, ({ position }) => position);
}

function toConditions(filter: TaskFilter): (SQL | undefined)[] {
  const { statuses, assigneeUserId, labelId, dueFrom, dueTo, blocked, words } = filter;
  return [
    statuses.length === 0 ? undefined : inArray(tasks.status, [...statuses]),
    toAssigneeCondition(assigneeUserId),
    labelId === undefined ? undefined : carriesLabel(labelId),
    dueFrom === undefined ? undefined : gte(tasks.dueOn, dueFrom),
    dueTo === undefined ? undefined : lte(tasks.dueOn, dueTo),
    blocked === undefined ? undefined : blocked ? isBlocked : not(isBlocked),
    words === undefined ? undefined : toWordsCondition(words),
  ];
}

function toAssigneeCondition(userId: string | null | undefined): SQL | undefined {
  if (userId === undefined) return undefined;
  return userId === null ? isNull(tasks.assigneeUserId) : eq(tasks.assigneeUserId, userId);
}

function toWordsCondition(words: string): SQL | undefined {
  const pattern = toLikePattern(words);
  return or(ilike(tasks.title, pattern), ilike(tasks.description, pattern));
}
