import { and, eq, gt, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import { attachmentKey } from '../../../contracts/storage-keys.ts';
import type { UserContext } from '../../../http/context.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { openProject } from '../../projects/index.ts';
import { recordActivity } from '../record-activity.ts';
import { taskAttachments } from '../tables.ts';
import type { TaskFilesContext } from '../task-context.ts';
import { presignUpload } from './announce-attachment.ts';
import { assertSizeFits } from './attachment-limits.ts';
import { isOfType } from './attachment-types.ts';
import { eraseObjects, hideAttachments } from './erase-attachments.ts';
import { inspectContent } from './inspect-content.ts';
import {
  type Attachment,
  type AttachmentPath,
  attachmentNotFound,
  loadAttachment,
} from './load-attachment.ts';

type FilesContext = UserContext & TaskFilesContext;

/** Shows the file to everybody once what was announced has arrived. Repeating it gives the same attachment. */
export async function completeAttachment(ctx: FilesContext, path: AttachmentPath): Promise<Attachment> {
  const project = await openProject(ctx, path.projectId, 'task.write');
  const attachment = await loadAttachment(ctx.db, { ...path, projectId: project.id });
  if (attachment.completedAt !== null) return attachment;
  assertSizeFits(ctx.actor.tier, attachment.sizeBytes);
  await assertArrived(ctx, attachment);
  return finish(ctx, attachment);
}

async function assertArrived(ctx: FilesContext, attachment: Attachment): Promise<void> {
  const key = attachmentKey(attachment.id);
  const info = await ctx.storage.head(key);
  if (info === null) throw await notArrived(ctx, attachment, 'has not arrived');
  // A wrong size needs no reading, and must not cost any.
  const object = info.sizeBytes === attachment.sizeBytes ? await ctx.storage.get(key) : null;
  const content = object === null ? null : await inspectContent(object);
  if (content === null || content.sha256 !== attachment.sha256) {
    await ctx.storage.delete([key]);
    throw await notArrived(ctx, attachment, 'that arrived is not the one that was announced');
  }
  if (isOfType(attachment.contentType, content)) return;
  const isThis = eq(taskAttachments.id, attachment.id);
  await eraseObjects(ctx, await ctx.db.transaction((tx) => hideAttachments(tx, ctx.clock.now(), isThis)));
  throw new DomainError(
    'VALIDATION_ERROR',
    `The file is not of the type ${attachment.contentType} that was announced. Attach it again as what it is.`,
    {
      details: {
        announced: attachment.contentType,
        found: content.detectedType ?? (content.isText ? 'text' : null),
      },
    },
  );
}

async function notArrived(ctx: FilesContext, attachment: Attachment, what: string): Promise<DomainError> {
  const { uploadUrl, uploadHeaders } = await presignUpload(ctx, attachment);
  return new DomainError('CONFLICT', `The file ${what}. Upload it to upload_url and complete again.`, {
    details: { upload_url: uploadUrl, upload_headers: uploadHeaders },
    retryable: true,
  });
}

/** Of two completions at once one finishes it; the other finds it done, unless it was removed meanwhile. */
async function finish(ctx: FilesContext, attachment: Attachment): Promise<Attachment> {
  const { id, taskId, fileName } = attachment;
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const [finished] = await tx
      .update(taskAttachments)
      .set({ completedAt: now, deletableAt: null })
      .where(
        and(
          eq(taskAttachments.id, id),
          isNull(taskAttachments.completedAt),
          isNull(taskAttachments.removedAt),
          gt(taskAttachments.deletableAt, now),
        ),
      )
      .returning();
    if (finished === undefined) return loadFinished(tx, attachment);
    const changes = { attachment: { from: null, to: fileName } };
    await recordActivity(ctx, tx, { taskId, kind: 'attachment_added', changes });
    return finished;
  });
}

async function loadFinished(
  executor: Executor,
  { id: attachmentId, taskId, projectId }: Attachment,
): Promise<Attachment> {
  const attachment = await loadAttachment(executor, { projectId, taskId, attachmentId });
  if (attachment.completedAt === null) throw attachmentNotFound();
  return attachment;
}
