import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { UserHttpEnv } from '../../http/context.ts';
import { toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { cancelJob, openDocs } from '../previews/index.ts';
import { toRevisionBody } from '../projects/index.ts';
import { acceptProposal } from './accept-proposal.ts';
import type { DocsContext, DocsDeps } from './context.ts';
import { getDocs, listProjectDocs } from './get-docs.ts';
import { requestDocs } from './request-docs.ts';
import { reportOwnUsage, reportProjectUsage } from './usage.ts';
import {
  acceptProposalRoute,
  docsRoute,
  listDocsRoute,
  ownUsageRoute,
  projectUsageRoute,
  requestDocsRoute,
  stopDocsRoute,
} from './wire/docs-contracts.ts';
import { toAcceptedBody, toDocsBody, toListedBody, toUsageBody } from './wire/to-wire.ts';

/** Documentation of source, for whoever may build in the project. */
export function docsRoutes(deps: DocsDeps): OpenAPIHono<UserHttpEnv> {
  const routes = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const contextOf = (c: HonoContext<UserHttpEnv>): DocsContext => {
    const { queue, storage, forecaster, router, aiCaps } = deps;
    return { ...toUserContext(c, deps), queue, storage, forecaster, router, aiCaps };
  };

  routes.openapi({ ...requestDocsRoute, middleware: [user, idempotent] }, async (c) => {
    const { revision_id, from_revision_id, ...asked } = c.req.valid('json');
    const accepted = await requestDocs(contextOf(c), {
      ...asked,
      projectId: c.req.valid('param').project_id,
      revisionId: revision_id,
      fromRevisionId: from_revision_id,
    });
    return c.json(toAcceptedBody(accepted), 202);
  });
  routes.openapi({ ...listDocsRoute, middleware: user }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    const page = await listProjectDocs(contextOf(c), projectId, c.req.valid('query'));
    return c.json({ items: page.items.map(toListedBody), next_cursor: page.nextCursor }, 200);
  });
  routes.openapi({ ...ownUsageRoute, middleware: user }, async (c) =>
    c.json(toUsageBody(await reportOwnUsage(contextOf(c), c.req.valid('query').days)), 200),
  );
  // Before the route with an id in the place of `usage`.
  routes.openapi({ ...projectUsageRoute, middleware: user }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    const report = await reportProjectUsage(contextOf(c), projectId, c.req.valid('query').days);
    return c.json(toUsageBody(report), 200);
  });
  routes.openapi({ ...docsRoute, middleware: user }, async (c) => {
    const { project_id: projectId, job_id: jobId } = c.req.valid('param');
    return c.json(toDocsBody(await getDocs(contextOf(c), projectId, jobId)), 200);
  });
  routes.openapi({ ...stopDocsRoute, middleware: user }, async (c) => {
    const { project_id: projectId, job_id: jobId } = c.req.valid('param');
    const ctx = contextOf(c);
    await cancelJob(ctx, await openDocs(ctx, projectId, jobId, 'project.build'));
    return c.json(toDocsBody(await getDocs(ctx, projectId, jobId)), 200);
  });
  routes.openapi({ ...acceptProposalRoute, middleware: [user, idempotent] }, async (c) => {
    const { project_id: projectId, job_id: jobId, proposal } = c.req.valid('param');
    const revision = await acceptProposal(contextOf(c), {
      projectId,
      jobId,
      proposal: Number(proposal),
    });
    return c.json(toRevisionBody(revision), 201);
  });
  return routes;
}
