import type { UserContext } from '../../http/context.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import { openProject } from '../projects/index.ts';
import { assertAssignable } from './check-assignee.ts';
import { findTask, loadTask, type Task } from './load-task.ts';
import { recordActivity } from './record-activity.ts';
import { type TaskStatus, tasks } from './tables.ts';
import { claimLabels, setLabels } from './task-labels.ts';
import { keyForPlace, lockTaskGraph } from './task-order.ts';
import { isClosed } from './task-values.ts';
import { tellAssignee } from './tell-assignee.ts';

export interface CreateTaskInput {
  readonly projectId: string;
  readonly title: string;
  readonly description: string;
  readonly status: TaskStatus;
  readonly assigneeUserId: string | null;
  readonly dueOn: string | null;
  readonly labelIds: readonly string[];
  /** Right after that task, first with `null`, last when left out. */
  readonly afterTaskId?: string | null | undefined;
}

/** A new task of a project. */
export async function createTask(ctx: UserContext, input: CreateTaskInput): Promise<Task> {
  const project = await openProject(ctx, input.projectId, 'task.write');
  const made = ctx.workId === undefined ? undefined : await findTask(ctx.db, project.id, ctx.workId);
  if (made !== undefined) return made;
  await assertAssignable(ctx.db, project.id, input.assigneeUserId);
  const id = ctx.workId ?? ctx.identity.id();
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    await lockTaskGraph(tx, project.id);
    const carried = await claimLabels(tx, project.id, input.labelIds);
    const values = {
      id,
      projectId: project.id,
      title: input.title,
      description: input.description,
      status: input.status,
      assigneeUserId: input.assigneeUserId,
      dueOn: input.dueOn,
      position: await keyForPlace(tx, project.id, input.afterTaskId, id),
      createdByUserId: ctx.actor.userId,
      createdAt: now,
      updatedAt: now,
      closedAt: isClosed(input.status) ? now : null,
    };
    const inserted = tx.insert(tasks).values(values).onConflictDoNothing({ target: tasks.id });
    assertMade(await inserted.returning({ id: tasks.id }));
    await setLabels(tx, id, carried);
    await recordActivity(ctx, tx, { taskId: id, kind: 'created' });
    await tellAssignee(ctx, tx, project, values);
  });
  return loadTask(ctx.db, project.id, id);
}
