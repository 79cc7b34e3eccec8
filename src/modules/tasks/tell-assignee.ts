import type { UserContext } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { notify } from '../notifications/index.ts';
import type { Project } from '../projects/index.ts';

/** Tells whom a task was given to, unless they took it themselves; last in the transaction that gives it. */
export async function tellAssignee(
  ctx: Pick<UserContext, 'actor' | 'clock' | 'identity'>,
  tx: Transaction,
  project: Pick<Project, 'id' | 'name'>,
  task: { readonly id: string; readonly title: string; readonly assigneeUserId: string | null },
): Promise<void> {
  if (task.assigneeUserId === null) return;
  await notify(ctx, tx, {
    type: 'task_assigned',
    to: [task.assigneeUserId],
    by: ctx.actor.userId,
    group: task.id,
    data: {
      project_id: project.id,
      project_name: project.name,
      task_id: task.id,
      task_title: task.title,
      actor_id: ctx.actor.userId,
      actor_name: null,
    },
  });
}
