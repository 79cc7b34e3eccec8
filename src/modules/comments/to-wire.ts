import type { z } from '@hono/zod-openapi';
import { type CommentTarget, toTarget } from './comment-target.ts';
import type { CommentEdit } from './list-comments.ts';
import type { Comment } from './load-comment.ts';
import type { commentSchema, editPageSchema, targetSchema } from './schemas.ts';

export function fromTargetBody(target: z.infer<typeof targetSchema>): CommentTarget {
  switch (target.type) {
    case 'project':
      return target;
    case 'task':
      return { type: 'task', taskId: target.task_id };
    case 'file': {
      const start = target.line_start ?? target.line_end;
      const end = target.line_end ?? target.line_start;
      const lines = start === null || end === null ? null : { start, end };
      return { type: 'file', revisionId: target.revision_id, path: target.path, lines };
    }
    case 'node': {
      const { job_id: jobId, screen_id: screenId, node_id: nodeId } = target;
      return { type: 'node', jobId, screenId, nodeId };
    }
    default:
      return target satisfies never;
  }
}

function toTargetBody(target: CommentTarget): z.infer<typeof targetSchema> {
  switch (target.type) {
    case 'project':
      return target;
    case 'task':
      return { type: 'task', task_id: target.taskId };
    case 'file': {
      const { revisionId, path, lines } = target;
      const range = { line_start: lines?.start ?? null, line_end: lines?.end ?? null };
      return { type: 'file', revision_id: revisionId, path, ...range };
    }
    case 'node':
      return { type: 'node', job_id: target.jobId, screen_id: target.screenId, node_id: target.nodeId };
    default:
      return target satisfies never;
  }
}

export function toCommentBody(comment: Comment): z.infer<typeof commentSchema> {
  return {
    id: comment.id,
    project_id: comment.projectId,
    thread_id: comment.threadId,
    target: toTargetBody(toTarget(comment)),
    author_user_id: comment.authorUserId,
    body: comment.body,
    mentions: comment.mentions,
    stars: comment.stars,
    starred: comment.starred,
    replies: comment.replies,
    created_at: comment.createdAt.toISOString(),
    edited_at: comment.editedAt?.toISOString() ?? null,
    deleted_at: comment.deletedAt?.toISOString() ?? null,
  };
}

export function toEditBody(edit: CommentEdit): z.infer<typeof editPageSchema>['items'][number] {
  return {
    id: edit.id,
    body: edit.body,
    written_at: edit.writtenAt.toISOString(),
    replaced_at: edit.replacedAt.toISOString(),
  };
}
