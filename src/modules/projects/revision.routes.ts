import type { OpenAPIHono } from '@hono/zod-openapi';
import { limitBody } from '../../http/body-limit.ts';
import type { UserHttpEnv } from '../../http/context.ts';
import { relayStream } from '../../http/relay-stream.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { completeUpload } from './complete-upload.ts';
import { createRevision } from './create-revision.ts';
import { getRevision } from './get-revision.ts';
import { listRevisions } from './list-revisions.ts';
import type { ProjectPorts } from './project-context.ts';
import { readFile } from './read-file.ts';
import { toSentFile } from './revision-body.ts';
import {
  completeUploadRoute,
  createRevisionRoute,
  getRevisionRoute,
  listRevisionsRoute,
  readFileRoute,
} from './revision-contracts.ts';
import { toMissingBody, toRevisionBody } from './schemas.ts';

export interface RevisionDeps extends RouteDeps, ProjectPorts {
  /** The largest body of one revision call; larger sources upload their blobs beside it. */
  readonly maxUploadBytes: number;
}

/** Source of projects, by content. */
export function revisionRoutes(deps: RevisionDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const { storage } = deps;
  const largeBody = limitBody(deps.maxUploadBytes);
  router.openapi({ ...createRevisionRoute, middleware: [user, largeBody, idempotent] }, async (c) => {
    const body = c.req.valid('json');
    const created = await createRevision(
      { ...toUserContext(c, deps), storage },
      {
        projectId: c.req.valid('param').project_id,
        baseRevisionId: body.base_revision_id ?? null,
        files: body.files.map(toSentFile),
        deleted: body.deleted,
      },
    );
    if (created.state === 'complete') return c.json(toRevisionBody(created.revision), 201);
    const { uploadId, missing } = created.upload;
    return c.json({ upload_id: uploadId, missing: missing.map(toMissingBody) }, 202);
  });
  router.openapi({ ...completeUploadRoute, middleware: user }, async (c) => {
    const { project_id: projectId, upload_id: uploadId } = c.req.valid('param');
    const revision = await completeUpload({ ...toUserContext(c, deps), storage }, { projectId, uploadId });
    return c.json(toRevisionBody(revision), 201);
  });
  router.openapi({ ...listRevisionsRoute, middleware: user }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    const page = await listRevisions(toUserContext(c, deps), projectId, c.req.valid('query'));
    return c.json({ items: page.items.map(toRevisionBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...getRevisionRoute, middleware: user }, async (c) => {
    const { project_id: projectId, revision_id: revisionId } = c.req.valid('param');
    const context = { ...toUserContext(c, deps), storage };
    const { revision, files } = await getRevision(context, projectId, revisionId);
    return c.json({ ...toRevisionBody(revision), files: [...files] }, 200);
  });
  router.openapi({ ...readFileRoute, middleware: user }, async (c) => {
    const { project_id: projectId, revision_id: revisionId } = c.req.valid('param');
    const { path } = c.req.valid('query');
    const context = { ...toUserContext(c, deps), storage };
    const { file, body } = await readFile(context, { projectId, revisionId, path });
    c.header('Cache-Control', 'private, no-cache');
    c.header('ETag', `"${file.sha256}"`);
    if (c.req.header('if-none-match') === `"${file.sha256}"`) {
      await body.cancel();
      return c.body(null, 304);
    }
    return c.body(relayStream(c, body), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(file.size_bytes),
      // Somebody's source must never be rendered as a page of ours.
      'Content-Disposition': 'attachment',
    });
  });
  return router;
}
