import { and, desc, eq, lt } from 'drizzle-orm';
import { attachmentKey } from '../../../contracts/storage-keys.ts';
import type { UserContext } from '../../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../../http/pagination.ts';
import { MAX_URL_LIFE_SECONDS } from '../../../platform/storage/object-storage.ts';
import { openProject } from '../../projects/index.ts';
import { assertTaskExists } from '../load-task.ts';
import { taskAttachments } from '../tables.ts';
import type { TaskFilesContext } from '../task-context.ts';
import {
  type Attachment,
  type AttachmentPath,
  attachmentNotFound,
  isShown,
  loadAttachment,
} from './load-attachment.ts';

/** The files of a task, newest first. */
export async function listAttachments(
  ctx: UserContext,
  { projectId, taskId }: { readonly projectId: string; readonly taskId: string },
  page: PageQuery,
): Promise<Page<Attachment>> {
  const project = await openProject(ctx, projectId, 'project.read');
  const after = decodeCursor(page.cursor);
  await assertTaskExists(ctx.db, project.id, taskId);
  const rows = await ctx.db
    .select()
    .from(taskAttachments)
    .where(
      and(
        eq(taskAttachments.taskId, taskId),
        isShown(),
        after === undefined ? undefined : lt(taskAttachments.id, after),
      ),
    )
    .orderBy(desc(taskAttachments.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}

/** A URL that saves the file under its own name, and when it stops working. */
export async function openDownload(
  ctx: UserContext & TaskFilesContext,
  path: AttachmentPath,
): Promise<{ url: string; expiresAt: Date }> {
  const project = await openProject(ctx, path.projectId, 'project.read');
  const attachment = await loadAttachment(ctx.db, { ...path, projectId: project.id });
  if (attachment.completedAt === null) throw attachmentNotFound();
  const expiresInSeconds = MAX_URL_LIFE_SECONDS;
  const expiresAt = new Date(ctx.clock.now().getTime() + expiresInSeconds * 1_000);
  const url = await ctx.storage.presignGet(attachmentKey(attachment.id), {
    expiresInSeconds,
    downloadName: attachment.fileName,
  });
  return { url, expiresAt };
}
