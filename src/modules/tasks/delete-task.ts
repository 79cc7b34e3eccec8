import { eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { openProject } from '../projects/index.ts';
import { eraseObjects, hideAttachments } from './attachments/erase-attachments.ts';
import { lockTask } from './load-task.ts';
import { taskAttachments, tasks } from './tables.ts';
import type { TaskFilesContext } from './task-context.ts';

/** Deletes a task with its history, dependencies, comments and files. */
export async function deleteTask(
  ctx: UserContext & TaskFilesContext,
  { projectId, taskId }: { readonly projectId: string; readonly taskId: string },
): Promise<void> {
  const project = await openProject(ctx, projectId, 'task.write');
  const hidden = await ctx.db.transaction(async (tx) => {
    await lockTask(tx, project.id, taskId);
    const attached = await hideAttachments(tx, ctx.clock.now(), eq(taskAttachments.taskId, taskId));
    await tx.delete(tasks).where(eq(tasks.id, taskId));
    await writeAudit(ctx, tx, {
      action: 'task.deleted',
      actorUserId: ctx.actor.userId,
      subject: { type: 'task', id: taskId },
      details: { project_id: project.id, attachments: attached.length },
    });
    return attached;
  });
  await eraseObjects(ctx, hidden);
}
