import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { taskAttachments } from '../tables.ts';

export type Attachment = typeof taskAttachments.$inferSelect;

/** Names an attachment as a path does. */
export interface AttachmentPath {
  readonly projectId: string;
  readonly taskId: string;
  readonly attachmentId: string;
}

/** The condition on attachments that people see: complete, and not removed. */
export function isShown() {
  return and(isNotNull(taskAttachments.completedAt), isNull(taskAttachments.removedAt));
}

/** An attachment that was not removed, complete or not. Throws `NOT_FOUND`; the caller has opened the project. */
export async function loadAttachment(executor: Executor, path: AttachmentPath): Promise<Attachment> {
  const [attachment] = await executor
    .select()
    .from(taskAttachments)
    .where(
      and(
        eq(taskAttachments.id, path.attachmentId),
        eq(taskAttachments.taskId, path.taskId),
        eq(taskAttachments.projectId, path.projectId),
        isNull(taskAttachments.removedAt),
      ),
    );
  if (attachment === undefined) throw attachmentNotFound();
  return attachment;
}

export function attachmentNotFound(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'The task has no such attachment, or its upload has expired. Attach it again.',
  );
}
