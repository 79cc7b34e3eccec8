import { and, asc, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import { type TaskStatus, taskDependencies, tasks } from './tables.ts';
import { summaryColumns, type TaskSummary } from './task-columns.ts';

export interface RelatedTask {
  readonly id: string;
  readonly title: string;
  readonly status: TaskStatus;
}

/** A task with all that is told of it. */
export type Task = TaskSummary & {
  readonly description: string;
  readonly dependsOn: readonly RelatedTask[];
  /** The tasks that depend on this one. */
  readonly dependents: readonly RelatedTask[];
};

const related = { id: tasks.id, title: tasks.title, status: tasks.status };

/** A task of a project, or `undefined`. */
export async function findTask(
  executor: Executor,
  projectId: string,
  taskId: string,
): Promise<Task | undefined> {
  const [[task], dependsOn, dependents] = await Promise.all([
    executor
      .select({ ...summaryColumns, description: tasks.description })
      .from(tasks)
      .where(isTask(projectId, taskId)),
    executor
      .select(related)
      .from(taskDependencies)
      .innerJoin(tasks, eq(tasks.id, taskDependencies.dependsOnId))
      .where(eq(taskDependencies.taskId, taskId))
      .orderBy(asc(taskDependencies.createdAt), asc(tasks.id)),
    executor
      .select(related)
      .from(taskDependencies)
      .innerJoin(tasks, eq(tasks.id, taskDependencies.taskId))
      .where(eq(taskDependencies.dependsOnId, taskId))
      .orderBy(asc(taskDependencies.createdAt), asc(tasks.id)),
  ]);
  return task === undefined ? undefined : { ...task, dependsOn, dependents };
}

/** A task of a project. Throws `NOT_FOUND` where there is none; the caller has opened the project. */
export async function loadTask(executor: Executor, projectId: string, taskId: string): Promise<Task> {
  const task = await findTask(executor, projectId, taskId);
  if (task === undefined) throw taskNotFound();
  return task;
}

/** Throws `NOT_FOUND` unless the project has the task. */
export async function assertTaskExists(executor: Executor, projectId: string, taskId: string): Promise<void> {
  const rows = await executor.select({ id: tasks.id }).from(tasks).where(isTask(projectId, taskId));
  if (rows.length === 0) throw taskNotFound();
}

/** Keeps a task from being deleted until the transaction ends. Throws `NOT_FOUND` where there is none. */
export async function holdTask(tx: Transaction, projectId: string, taskId: string): Promise<void> {
  const held = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(isTask(projectId, taskId))
    .for('key share');
  if (held.length === 0) throw taskNotFound();
}

/** The task's own row, locked until the transaction ends: every change of a task goes through this. */
export async function lockTask(tx: Transaction, projectId: string, taskId: string) {
  const [task] = await tx.select().from(tasks).where(isTask(projectId, taskId)).for('no key update');
  if (task === undefined) throw taskNotFound();
  return task;
}

export function taskNotFound(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'The project has no such task. List them with GET /projects/{id}/tasks.',
  );
}

function isTask(projectId: string, taskId: string) {
  return and(eq(tasks.id, taskId), eq(tasks.projectId, projectId));
}
