import { eq } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { deleteAttachmentsOfProject } from './attachments/erase-attachments.ts';
import { labels, taskActivity, taskAttachments, tasks } from './tables.ts';
import type { TaskFilesContext } from './task-context.ts';

/** Deletes all tasks, labels and files of projects that are gone. Cut off and repeated, it ends what it began. */
export async function forgetTasks(
  ctx: Pick<TaskFilesContext, 'db' | 'storage'>,
  projectIds: readonly string[],
): Promise<void> {
  for (const projectId of projectIds) {
    await deleteAttachmentsOfProject(ctx, projectId);
    await ctx.db.delete(tasks).where(eq(tasks.projectId, projectId));
    await ctx.db.delete(labels).where(eq(labels.projectId, projectId));
  }
}

/** Takes a person whose account goes out of tasks that stay: nobody is assigned, made, changed or uploaded by them. */
export async function erasePersonFromTasks(executor: Executor, userId: string): Promise<void> {
  await executor.update(tasks).set({ assigneeUserId: null }).where(eq(tasks.assigneeUserId, userId));
  await executor.update(tasks).set({ createdByUserId: null }).where(eq(tasks.createdByUserId, userId));
  await executor.update(taskActivity).set({ actorUserId: null }).where(eq(taskActivity.actorUserId, userId));
  await executor
    .update(taskAttachments)
    .set({ uploaderUserId: null })
    .where(eq(taskAttachments.uploaderUserId, userId));
}
