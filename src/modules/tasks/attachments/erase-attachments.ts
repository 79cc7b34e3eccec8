import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { attachmentKey } from '../../../contracts/storage-keys.ts';
import type { UserContext } from '../../../http/context.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { MAX_URL_LIFE_SECONDS } from '../../../platform/storage/object-storage.ts';
import { openProject } from '../../projects/index.ts';
import { recordActivity } from '../record-activity.ts';
import { taskAttachments } from '../tables.ts';
import type { TaskFilesContext } from '../task-context.ts';
import { type AttachmentPath, loadAttachment } from './load-attachment.ts';

const ATTACHMENTS_PER_RUN = 500;

/** Removes a file from a task, and from storage. */
export async function removeAttachment(
  ctx: UserContext & TaskFilesContext,
  path: AttachmentPath,
): Promise<void> {
  const project = await openProject(ctx, path.projectId, 'task.write');
  const { id, taskId, completedAt, fileName } = await loadAttachment(ctx.db, {
    ...path,
    projectId: project.id,
  });
  const removed = await ctx.db.transaction(async (tx) => {
    const ids = await hideAttachments(tx, ctx.clock.now(), eq(taskAttachments.id, id));
    if (ids.length > 0 && completedAt !== null) {
      const changes = { attachment: { from: fileName, to: null } };
      await recordActivity(ctx, tx, { taskId, kind: 'attachment_removed', changes });
    }
    return ids;
  });
  await eraseObjects(ctx, removed);
}

/** Hides attachments from everybody from the end of the transaction on. Tells which; `eraseObjects` comes next. */
export async function hideAttachments(
  tx: Transaction,
  now: Date,
  which: ReturnType<typeof eq>,
): Promise<string[]> {
  // The row stays for as long as an upload URL may still work, so that the sweep deletes what arrives late.
  const deletableAt = new Date(now.getTime() + MAX_URL_LIFE_SECONDS * 1_000);
  const hidden = await tx
    .update(taskAttachments)
    .set({ removedAt: now, deletableAt })
    .where(and(which, isNull(taskAttachments.removedAt)))
    .returning({ id: taskAttachments.id });
  return hidden.map(({ id }) => id);
}

/** Deletes hidden attachments from storage now; when that fails, the sweep does it. */
export async function eraseObjects(ctx: TaskFilesContext, ids: readonly string[]): Promise<void> {
  try {
    await ctx.storage.delete(ids.map(attachmentKey));
  } catch (error) {
    ctx.log.warn({ attachments: ids.length, error }, 'attachments stay in storage until they are swept');
  }
}

/** Deletes uploads that were never finished and attachments that were removed. Tells how many went. */
export async function sweepAttachments(
  ctx: Pick<TaskFilesContext, 'db' | 'clock' | 'log' | 'storage'>,
  { dryRun }: { readonly dryRun: boolean },
): Promise<number> {
  const due = await ctx.db
    .select({ id: taskAttachments.id })
    .from(taskAttachments)
    .where(lte(taskAttachments.deletableAt, ctx.clock.now()))
    .orderBy(asc(taskAttachments.deletableAt))
    .limit(ATTACHMENTS_PER_RUN);
  if (dryRun) {
    for (const { id } of due)
      ctx.log.info({ attachment_id: id, dry_run: true }, 'an attachment would be deleted');
  } else await deleteAttachments(ctx, due);
  return due.length;
}

/** Deletes all attachments of projects that are gone. */
export async function deleteAttachmentsOfProject(
  ctx: Pick<TaskFilesContext, 'db' | 'storage'>,
  projectId: string,
): Promise<void> {
  for (;;) {
    const some = await ctx.db
      .select({ id: taskAttachments.id })
      .from(taskAttachments)
      .where(eq(taskAttachments.projectId, projectId))
      .limit(ATTACHMENTS_PER_RUN);
    if (some.length === 0) return;
    await deleteAttachments(ctx, some);
  }
}

/** Objects first: a run that is cut off is repeated, and deleting twice is deleting once. */
async function deleteAttachments(
  ctx: Pick<TaskFilesContext, 'db' | 'storage'>,
  attachments: readonly { readonly id: string }[],
): Promise<void> {
  if (attachments.length === 0) return;
  const ids = attachments.map(({ id }) => id);
  await ctx.storage.delete(ids.map(attachmentKey));
  await ctx.db.delete(taskAttachments).where(inArray(taskAttachments.id, ids));
}
