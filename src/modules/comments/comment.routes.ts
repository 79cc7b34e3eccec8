import type { OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { openProject } from '../projects/index.ts';
import {
  deleteCommentRoute,
  editCommentRoute,
  getCommentRoute,
  listCommentsRoute,
  listEditsRoute,
  listRepliesRoute,
  starCommentRoute,
  unstarCommentRoute,
  writeCommentRoute,
} from './comment-contracts.ts';
import { deleteComment } from './delete-comment.ts';
import { editComment } from './edit-comment.ts';
import { listEdits, listReplies, listThreads } from './list-comments.ts';
import { loadComment } from './load-comment.ts';
import { starComment } from './star-comment.ts';
import { fromTargetBody, toCommentBody, toEditBody } from './to-wire.ts';
import { writeComment } from './write-comment.ts';

export interface CommentDeps extends RouteDeps {
  readonly storage: ObjectStorage;
}

interface PathParams {
  readonly project_id: string;
  readonly comment_id: string;
}

const toPath = (params: PathParams) => ({ projectId: params.project_id, commentId: params.comment_id });

/** What people say about projects and what is in them. */
export function commentRoutes(deps: CommentDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const { storage } = deps;
  router.openapi({ ...listCommentsRoute, middleware: user }, async (c) => {
    const query = c.req.valid('query');
    const filter = {
      targetType: query.target,
      taskId: query.task_id,
      revisionId: query.revision_id,
      path: query.path,
      jobId: query.job_id,
      screenId: query.screen_id,
      nodeId: query.node_id,
    };
    const page = await listThreads(toUserContext(c, deps), c.req.valid('param').project_id, filter, query);
    return c.json({ items: page.items.map(toCommentBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...writeCommentRoute, middleware: [user, idempotent] }, async (c) => {
    const { body, target = { type: 'project' }, answer_to: commentId } = c.req.valid('json');
    const comment = await writeComment(
      { ...toUserContext(c, deps), storage },
      {
        projectId: c.req.valid('param').project_id,
        body,
        about: commentId === undefined ? { target: fromTargetBody(target) } : { commentId },
      },
    );
    return c.json(toCommentBody(comment), 201);
  });
  router.openapi({ ...getCommentRoute, middleware: user }, async (c) => {
    const ctx = toUserContext(c, deps);
    const path = toPath(c.req.valid('param'));
    await openProject(ctx, path.projectId, 'project.read');
    return c.json(toCommentBody(await loadComment(deps.db, { ...path, userId: ctx.actor.userId })), 200);
  });
  router.openapi({ ...listRepliesRoute, middleware: user }, async (c) => {
    const page = await listReplies(
      toUserContext(c, deps),
      toPath(c.req.valid('param')),
      c.req.valid('query'),
    );
    return c.json({ items: page.items.map(toCommentBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...listEditsRoute, middleware: user }, async (c) => {
    const page = await listEdits(toUserContext(c, deps), toPath(c.req.valid('param')), c.req.valid('query'));
    return c.json({ items: page.items.map(toEditBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...editCommentRoute, middleware: user }, async (c) => {
    const { body } = c.req.valid('json');
    const comment = await editComment(toUserContext(c, deps), toPath(c.req.valid('param')), body);
    return c.json(toCommentBody(comment), 200);
  });
  router.openapi({ ...deleteCommentRoute, middleware: user }, async (c) => {
    await deleteComment(toUserContext(c, deps), toPath(c.req.valid('param')));
    return c.body(null, 204);
  });
  router.openapi({ ...starCommentRoute, middleware: user }, async (c) => {
    await starComment(toUserContext(c, deps), toPath(c.req.valid('param')), true);
    return c.body(null, 204);
  });
  router.openapi({ ...unstarCommentRoute, middleware: user }, async (c) => {
    await starComment(toUserContext(c, deps), toPath(c.req.valid('param')), false);
    return c.body(null, 204);
  });
  return router;
}
