import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { UserHttpEnv } from '../../http/context.ts';
import { matchesEtag, toEtag } from '../../http/entity-tag.ts';
import { relayStream } from '../../http/relay-stream.ts';
import { toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { cancelJob, openAnalysis } from '../previews/index.ts';
import type { MapContext, MapDeps } from './context.ts';
import { diffMaps } from './diff-maps.ts';
import { generateMap } from './generate-map.ts';
import { getMapJob, getMapResult } from './get-map-job.ts';
import { listVersions } from './list-versions.ts';
import { loadLatestVersion, loadVersion } from './load-version.ts';
import { openInfluence, openMap, type StoredJson } from './open-stored.ts';
import { simulateCss } from './simulate-css.ts';
import type { MapVersion } from './tables.ts';
import {
  diffRoute,
  generateRoute,
  latestRoute,
  mapJobRoute,
  mapResultRoute,
  simulateRoute,
  stopMapJobRoute,
  versionRoute,
  versionsRoute,
} from './wire/map-contracts.ts';
import { toAcceptedBody, toMapJobBody, toVersionBody } from './wire/to-wire.ts';

/** Maps of projects, for the person who owns the project. */
export function mapRoutes(deps: MapDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const contextOf = (c: HonoContext<UserHttpEnv>): MapContext => {
    const { queue, storage, forecaster, router } = deps;
    return { ...toUserContext(c, deps), queue, storage, forecaster, router };
  };

  router.openapi({ ...generateRoute, middleware: [user, idempotent] }, async (c) => {
    const body = c.req.valid('json');
    const { prefers_color_scheme, prefers_reduced_motion, media_type, viewport } = body;
    const accepted = await generateMap(contextOf(c), {
      projectId: c.req.valid('param').project_id,
      revisionId: body.revision_id,
      includeHtml: body.include_html,
      includeCss: body.include_css,
      includeCode: body.include_code,
      mode: body.css_influence_mode,
      environment: { ...viewport, prefers_color_scheme, prefers_reduced_motion, media_type },
    });
    return c.json(toAcceptedBody(accepted), 202);
  });
  router.openapi({ ...simulateRoute, middleware: [user, idempotent] }, async (c) => {
    const { version_id: versionId, muted_selectors, muted_files, pages } = c.req.valid('json');
    const projectId = c.req.valid('param').project_id;
    const muted = [...muted_selectors, ...muted_files];
    const accepted = await simulateCss(contextOf(c), { projectId, versionId, muted, pages });
    return c.json(toAcceptedBody(accepted), 202);
  });
  router.openapi({ ...diffRoute, middleware: [user, idempotent] }, async (c) => {
    const { from_version_id: fromVersionId, to_version_id: toVersionId } = c.req.valid('json');
    const projectId = c.req.valid('param').project_id;
    const accepted = await diffMaps(contextOf(c), { projectId, fromVersionId, toVersionId });
    return c.json(toAcceptedBody(accepted), 202);
  });
  router.openapi({ ...latestRoute, middleware: user }, async (c) => {
    const version = await loadLatestVersion(contextOf(c), c.req.valid('param').project_id);
    return sendVersion(c, contextOf(c), version, c.req.valid('query'));
  });
  router.openapi({ ...versionRoute, middleware: user }, async (c) => {
    const { project_id: projectId, version_id: versionId } = c.req.valid('param');
    const version = await loadVersion(contextOf(c), projectId, versionId);
    return sendVersion(c, contextOf(c), version, c.req.valid('query'));
  });
  router.openapi({ ...versionsRoute, middleware: user }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    const page = await listVersions(contextOf(c), projectId, c.req.valid('query'));
    return c.json({ items: page.items.map(toVersionBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...mapJobRoute, middleware: user }, async (c) => {
    const { project_id: projectId, job_id: jobId } = c.req.valid('param');
    return c.json(toMapJobBody(await getMapJob(contextOf(c), projectId, jobId)), 200);
  });
  router.openapi({ ...mapResultRoute, middleware: user }, async (c) => {
    const { project_id: projectId, job_id: jobId } = c.req.valid('param');
    return sendStored(c, await getMapResult(contextOf(c), projectId, jobId));
  });
  router.openapi({ ...stopMapJobRoute, middleware: user }, async (c) => {
    const { project_id: projectId, job_id: jobId } = c.req.valid('param');
    const ctx = contextOf(c);
    await cancelJob(ctx, await openAnalysis(ctx, projectId, jobId, 'project.build'));
    return c.json(toMapJobBody(await getMapJob(ctx, projectId, jobId)), 200);
  });
  return router;
}

async function sendVersion(
  c: HonoContext<UserHttpEnv>,
  ctx: MapContext,
  version: MapVersion,
  { view, page }: { readonly view: 'map' | 'influence'; readonly page: string },
): Promise<Response> {
  c.header('X-HS-Map-Version', version.id);
  return sendStored(
    c,
    view === 'map' ? await openMap(ctx, version) : await openInfluence(ctx, version, page),
  );
}

/** Streams a document as it is stored: it can be many megabytes. */
async function sendStored(c: HonoContext<UserHttpEnv>, stored: StoredJson): Promise<Response> {
  c.header('ETag', toEtag(stored.sha256));
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Authorization', { append: true });
  if (matchesEtag(c.req.header('if-none-match'), stored.sha256)) return c.body(null, 304);
  c.header('Content-Type', 'application/json');
  c.header('Content-Length', String(stored.sizeBytes));
  return c.req.method === 'HEAD' ? c.body(null, 200) : c.body(relayStream(c, await stored.open()), 200);
}
