import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../../http/context.ts';
import { toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import type { TaskDeps } from '../task.routes.ts';
import { announceAttachment } from './announce-attachment.ts';
import {
  announceRoute,
  type attachmentSchema,
  completeRoute,
  downloadRoute,
  listAttachmentsRoute,
  removeRoute,
} from './attachment-contracts.ts';
import { completeAttachment } from './complete-attachment.ts';
import { removeAttachment } from './erase-attachments.ts';
import type { Attachment } from './load-attachment.ts';
import { listAttachments, openDownload } from './read-attachments.ts';

/** Files of tasks. */
export function attachmentRoutes(deps: TaskDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const { storage } = deps;
  router.openapi({ ...announceRoute, middleware: [user, idempotent] }, async (c) => {
    const { project_id: projectId, task_id: taskId } = c.req.valid('param');
    const {
      file_name: fileName,
      content_type: contentType,
      size_bytes: sizeBytes,
      sha256,
    } = c.req.valid('json');
    const input = { projectId, taskId, fileName, contentType, sizeBytes, sha256 };
    const { attachment, upload } = await announceAttachment({ ...toUserContext(c, deps), storage }, input);
    const { uploadUrl, uploadHeaders } = upload;
    const body = {
      attachment: toBody(attachment),
      upload_url: uploadUrl,
      upload_headers: { ...uploadHeaders },
    };
    return c.json(body, 201);
  });
  router.openapi({ ...completeRoute, middleware: user }, async (c) => {
    const attachment = await completeAttachment(
      { ...toUserContext(c, deps), storage },
      toPath(c.req.valid('param')),
    );
    return c.json(toBody(attachment), 200);
  });
  router.openapi({ ...listAttachmentsRoute, middleware: user }, async (c) => {
    const { project_id: projectId, task_id: taskId } = c.req.valid('param');
    const page = await listAttachments(toUserContext(c, deps), { projectId, taskId }, c.req.valid('query'));
    return c.json({ items: page.items.map(toBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...downloadRoute, middleware: user }, async (c) => {
    const { url, expiresAt } = await openDownload(
      { ...toUserContext(c, deps), storage },
      toPath(c.req.valid('param')),
    );
    c.header('Cache-Control', 'no-store');
    return c.json({ url, expires_at: expiresAt.toISOString() }, 200);
  });
  router.openapi({ ...removeRoute, middleware: user }, async (c) => {
    await removeAttachment({ ...toUserContext(c, deps), storage }, toPath(c.req.valid('param')));
    return c.body(null, 204);
  });
  return router;
}

interface PathParams {
  readonly project_id: string;
  readonly task_id: string;
  readonly attachment_id: string;
}

function toPath(params: PathParams) {
  return { projectId: params.project_id, taskId: params.task_id, attachmentId: params.attachment_id };
}

function toBody(attachment: Attachment): z.infer<typeof attachmentSchema> {
  return {
    id: attachment.id,
    task_id: attachment.taskId,
    file_name: attachment.fileName,
    content_type: attachment.contentType,
    size_bytes: attachment.sizeBytes,
    sha256: attachment.sha256,
    uploader_user_id: attachment.uploaderUserId,
    completed_at: attachment.completedAt?.toISOString() ?? null,
  };
}
