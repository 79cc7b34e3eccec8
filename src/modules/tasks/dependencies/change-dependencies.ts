import { and, eq, sql } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { openProject } from '../../projects/index.ts';
import { assertTaskExists, loadTask, type Task } from '../load-task.ts';
import { recordActivity } from '../record-activity.ts';
import { taskDependencies } from '../tables.ts';
import { lockTaskGraph } from '../task-order.ts';

export interface Dependency {
  readonly projectId: string;
  readonly taskId: string;
  /** What must be closed before the task can begin. */
  readonly otherId: string;
}

const MAX_DEPENDENCIES = 50;

/** Makes a task depend on another of its project. `CONFLICT` when that closed a circle. Repeating it changes nothing. */
export async function addDependency(
  ctx: UserContext,
  { projectId, taskId, otherId }: Dependency,
): Promise<Task> {
  const project = await openProject(ctx, projectId, 'task.write');
  await ctx.db.transaction(async (tx) => {
    // Of two edges that close a circle together, the second sees the first.
    await lockTaskGraph(tx, project.id);
    await assertTaskExists(tx, project.id, taskId);
    await assertTaskExists(tx, project.id, otherId);
    await assertNoCycle(tx, taskId, otherId);
    const added = await tx
      .insert(taskDependencies)
      .values({ taskId, dependsOnId: otherId, createdAt: ctx.clock.now() })
      .onConflictDoNothing()
      .returning({ taskId: taskDependencies.taskId });
    if (added.length === 0) return;
    await assertNotTooMany(tx, taskId);
    const changes = { depends_on: { from: null, to: otherId } };
    await recordActivity(ctx, tx, { taskId, kind: 'dependency_added', changes });
  });
  return loadTask(ctx.db, project.id, taskId);
}

/** Ends a dependency; one that is not there is none afterwards either. */
export async function removeDependency(
  ctx: UserContext,
  { projectId, taskId, otherId }: Dependency,
): Promise<void> {
  const project = await openProject(ctx, projectId, 'task.write');
  await ctx.db.transaction(async (tx) => {
    await assertTaskExists(tx, project.id, taskId);
    const removed = await tx
      .delete(taskDependencies)
      .where(and(eq(taskDependencies.taskId, taskId), eq(taskDependencies.dependsOnId, otherId)))
      .returning({ taskId: taskDependencies.taskId });
    if (removed.length === 0) return;
    const changes = { depends_on: { from: otherId, to: null } };
    await recordActivity(ctx, tx, { taskId, kind: 'dependency_removed', changes });
  });
}

/** Walks from what is to be needed to all that it needs itself; the task must not be among it. */
async function assertNoCycle(tx: Transaction, taskId: string, otherId: string): Promise<void> {
  const { rows: found } = await tx.execute(sql`
    with recursive needed(id) as (
      select ${otherId}::uuid
      union
      select edge.depends_on_id from ${taskDependencies} edge join needed on edge.task_id = needed.id
    )
    select 1 from needed where id = ${taskId}::uuid limit 1`);
  if (found.length === 0) return;
  throw new DomainError(
    'CONFLICT',
    taskId === otherId
      ? 'A task cannot depend on itself. Name another task.'
      : 'The other task depends on this one already, so neither could begin. Remove that dependency first.',
    { details: { task_id: taskId, other_task_id: otherId } },
  );
}

async function assertNotTooMany(tx: Transaction, taskId: string): Promise<void> {
  const count = await tx.$count(taskDependencies, eq(taskDependencies.taskId, taskId));
  if (count <= MAX_DEPENDENCIES) return;
  throw new DomainError(
    'CONFLICT',
    `A task depends on at most ${MAX_DEPENDENCIES} others. Remove one first.`,
  );
}
