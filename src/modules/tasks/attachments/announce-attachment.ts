import { and, eq } from 'drizzle-orm';
import { attachmentKey } from '../../../contracts/storage-keys.ts';
import type { UserContext } from '../../../http/context.ts';
import { assertMade } from '../../../http/made-meanwhile.ts';
import { MAX_URL_LIFE_SECONDS, uploadHeaders } from '../../../platform/storage/object-storage.ts';
import { openProject } from '../../projects/index.ts';
import { lockTask } from '../load-task.ts';
import { taskAttachments } from '../tables.ts';
import type { TaskFilesContext } from '../task-context.ts';
import { assertRoomForAttachment, assertSizeFits } from './attachment-limits.ts';
import type { Attachment } from './load-attachment.ts';

export interface AnnounceInput {
  readonly projectId: string;
  readonly taskId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface Upload {
  readonly uploadUrl: string;
  /** What the PUT must carry. */
  readonly uploadHeaders: Readonly<Record<string, string>>;
}

/** An upload that is not completed by then is swept. */
const UPLOAD_TTL_MS = 24 * 60 * 60 * 1_000;

/** Makes room for a file of a task and says where to send it. Nobody sees it before it is completed. */
export async function announceAttachment(
  ctx: UserContext & TaskFilesContext,
  input: AnnounceInput,
): Promise<{ attachment: Attachment; upload: Upload }> {
  const project = await openProject(ctx, input.projectId, 'task.write');
  const attachment =
    (await findAnnouncedBefore(ctx, input.taskId)) ??
    (await announce(ctx, { ...input, projectId: project.id }));
  return { attachment, upload: await presignUpload(ctx, attachment) };
}

/** A URL that takes exactly the file that was announced. */
export async function presignUpload(ctx: TaskFilesContext, attachment: Attachment): Promise<Upload> {
  const { contentType, sizeBytes, sha256 } = attachment;
  const uploadUrl = await ctx.storage.presignPut(attachmentKey(attachment.id), {
    contentType,
    sizeBytes,
    sha256,
    expiresInSeconds: MAX_URL_LIFE_SECONDS,
  });
  return { uploadUrl, uploadHeaders: uploadHeaders({ contentType, sha256 }) };
}

async function announce(ctx: UserContext, input: AnnounceInput): Promise<Attachment> {
  const { tier, userId } = ctx.actor;
  assertSizeFits(tier, input.sizeBytes);
  const now = ctx.clock.now();
  const attachment: Attachment = {
    id: ctx.workId ?? ctx.identity.id(),
    uploaderUserId: userId,
    ...input,
    createdAt: now,
    completedAt: null,
    removedAt: null,
    deletableAt: new Date(now.getTime() + UPLOAD_TTL_MS),
  };
  await ctx.db.transaction(async (tx) => {
    await lockTask(tx, input.projectId, input.taskId);
    await assertRoomForAttachment(tx, tier, { taskId: input.taskId, now });
    const inserted = tx.insert(taskAttachments).values(attachment).onConflictDoNothing();
    assertMade(await inserted.returning({ id: taskAttachments.id }));
  });
  return attachment;
}

/** What an earlier request with the same key announced, whose answer was lost. */
async function findAnnouncedBefore(ctx: UserContext, taskId: string): Promise<Attachment | undefined> {
  if (ctx.workId === undefined) return undefined;
  const [attachment] = await ctx.db
    .select()
    .from(taskAttachments)
    .where(and(eq(taskAttachments.id, ctx.workId), eq(taskAttachments.taskId, taskId)));
  return attachment;
}
