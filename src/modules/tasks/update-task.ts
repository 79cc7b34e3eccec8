import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import { invalidField } from '../../http/validation.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { openProject } from '../projects/index.ts';
import { assertAssignable } from './check-assignee.ts';
import { loadTask, lockTask, type Task } from './load-task.ts';
import { recordActivity } from './record-activity.ts';
import { tasks } from './tables.ts';
import { claimLabels, type LabelName, labelsOfTask, setLabels } from './task-labels.ts';
import { keyForPlace, lockTaskGraph } from './task-order.ts';
import { compareTasks, isClosed, type TaskValues } from './task-values.ts';
import { tellAssignee } from './tell-assignee.ts';

export interface UpdateTaskInput {
  readonly projectId: string;
  readonly taskId: string;
  /** The version the change was made on; `CONFLICT` when the task has another by now. */
  readonly version?: number | undefined;
  /** What is to be otherwise; what is left out stays. */
  readonly values: Partial<Omit<TaskValues, 'labels'>>;
  readonly labelIds?: readonly string[] | undefined;
  /** Moves the task: right after that one, or first with `null`. */
  readonly afterTaskId?: string | null | undefined;
}

type TaskRow = typeof tasks.$inferSelect;

/** Changes a task, moves it, or both. Changes that change nothing leave no trace. */
export async function updateTask(ctx: UserContext, input: UpdateTaskInput): Promise<Task> {
  const project = await openProject(ctx, input.projectId, 'task.write');
  if (input.afterTaskId === input.taskId) {
    throw invalidField('after_task_id', 'Name another task than the one that moves');
  }
  await ctx.db.transaction(async (tx) => {
    if (input.afterTaskId !== undefined) await lockTaskGraph(tx, project.id);
    const row = await lockTask(tx, project.id, input.taskId);
    assertVersion(row, input.version);
    const position =
      input.afterTaskId === undefined
        ? undefined
        : await keyForPlace(tx, project.id, input.afterTaskId, row.id);
    if (position !== undefined) await tx.update(tasks).set({ position }).where(eq(tasks.id, row.id));
    const after = await applyChanges(ctx, tx, row, input);
    const isGiven = after.assigneeUserId !== row.assigneeUserId;
    if (isGiven) await tellAssignee(ctx, tx, project, { id: row.id, ...after });
  });
  return loadTask(ctx.db, project.id, input.taskId);
}

/** Writes what differs and notes it. Tells what is said of the task afterwards. */
async function applyChanges(
  ctx: UserContext,
  tx: Transaction,
  row: TaskRow,
  input: UpdateTaskInput,
): Promise<TaskValues> {
  const carried = await labelsOfTask(tx, row.id);
  const wanted =
    input.labelIds === undefined ? carried : await claimLabels(tx, row.projectId, input.labelIds);
  const before = toValues(row, carried);
  const after = { ...before, ...input.values, labels: wanted.map(({ name }) => name) };
  const changes = compareTasks(before, after);
  if (Object.keys(changes).length === 0) return before;
  if (after.assigneeUserId !== before.assigneeUserId) {
    await assertAssignable(tx, row.projectId, after.assigneeUserId);
  }
  const now = ctx.clock.now();
  await tx
    .update(tasks)
    .set({ ...input.values, closedAt: closedAt(row, after, now), version: row.version + 1, updatedAt: now })
    .where(eq(tasks.id, row.id));
  if (input.labelIds !== undefined) await setLabels(tx, row.id, wanted);
  await recordActivity(ctx, tx, { taskId: row.id, kind: 'changed', changes });
  return after;
}

function toValues(row: TaskRow, carried: readonly LabelName[]): TaskValues {
  const { title, description, status, assigneeUserId, dueOn } = row;
  return { title, description, status, assigneeUserId, dueOn, labels: carried.map(({ name }) => name) };
}

function closedAt(row: TaskRow, after: TaskValues, now: Date): Date | null {
  return isClosed(after.status) ? (row.closedAt ?? now) : null;
}

function assertVersion(row: TaskRow, version: number | undefined): void {
  if (version === undefined || version === row.version) return;
  throw new DomainError(
    'CONFLICT',
    'Somebody changed this task meanwhile. Read it again, then repeat your change.',
    { details: { version, current_version: row.version } },
  );
}
