import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { UserHttpEnv } from '../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { type BuildPreviewInput, buildPreview } from './build-preview.ts';
import type { JobRouter, PreviewPorts, PreviewUserContext } from './context.ts';
import type { Forecaster } from './forecast/create-forecaster.ts';
import { getManifest } from './get-manifest.ts';
import { getStatus } from './get-status.ts';
import { listJobs } from './list-jobs.ts';
import { mintToken } from './mint-token.ts';
import { stopPreview } from './stop-preview.ts';
import { toBuildRequestError } from './wire/device-context-error.ts';
import {
  buildRoute,
  downloadRoute,
  listJobsRoute,
  statusRoute,
  stopRoute,
  tokenRoute,
} from './wire/preview-contracts.ts';
import { toBuildBody, toDownloadBody, toJobBody, toStatusBody, toTokenBody } from './wire/to-wire.ts';

export interface PreviewDeps extends RouteDeps, PreviewPorts {
  readonly forecaster: Forecaster;
  readonly router: JobRouter;
}

/** Builds, their state and their tokens, for the person who owns the project. */
export function previewRoutes(deps: PreviewDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const contextOf = (c: HonoContext<UserHttpEnv>) => toPreviewContext(c, deps);

  router.openapi(
    { ...buildRoute, middleware: [user, idempotent] },
    async (c) => {
      const { project_id, revision_id, sensor_flags, ...rest } = c.req.valid('json');
      const input: BuildPreviewInput = {
        ...rest,
        projectId: project_id,
        revisionId: revision_id,
        sensorFlags: sensor_flags,
      };
      return c.json(toBuildBody(await buildPreview(contextOf(c), input)), 202);
    },
    (result) => {
      if (result.success) return undefined;
      throw toBuildRequestError(result.error, result.target);
    },
  );
  router.openapi({ ...tokenRoute, middleware: [user, idempotent] }, async (c) => {
    const { job_id, device_ids } = c.req.valid('json');
    const minted = await mintToken(contextOf(c), { jobId: job_id, deviceIds: device_ids });
    return c.json(toTokenBody(minted), 201);
  });
  router.openapi({ ...statusRoute, middleware: user }, async (c) => {
    const { job_id } = c.req.valid('param');
    return c.json(toStatusBody(await getStatus(contextOf(c), job_id)), 200);
  });
  router.openapi({ ...downloadRoute, middleware: user }, async (c) => {
    const { job_id } = c.req.valid('param');
    const body = toDownloadBody(await getManifest(contextOf(c), job_id));
    return c.json(body, 200, { 'Cache-Control': 'no-store' });
  });
  router.openapi({ ...listJobsRoute, middleware: user }, async (c) => {
    const { project_id, ...query } = c.req.valid('query');
    const page = await listJobs(contextOf(c), project_id, query);
    return c.json({ items: page.items.map(toJobBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...stopRoute, middleware: user }, async (c) => {
    const { job_id } = c.req.valid('param');
    return c.json(toJobBody(await stopPreview(contextOf(c), job_id)), 200);
  });
  return router;
}

function toPreviewContext(c: HonoContext<UserHttpEnv>, deps: PreviewDeps): PreviewUserContext {
  const { queue, storage, previewTokens, forecaster, router } = deps;
  return { ...toUserContext(c, deps), queue, storage, previewTokens, forecaster, router };
}
