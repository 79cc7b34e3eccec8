import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { toContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import type { Compress } from '../../platform/compression/compressor.ts';
import { assetRoute, heartbeatRoute, layoutRoute, screensRoute } from './device-contracts.ts';
import { toEtag } from './entity-tag.ts';
import { createOutputFinder } from './find-output.ts';
import { type AssetAnswer, getAsset } from './get-asset.ts';
import { getLayout, type LayoutAnswer } from './get-layout.ts';
import { createLayoutReader } from './layout-content.ts';
import { listScreens } from './list-screens.ts';
import type { PreviewDeps } from './preview.routes.ts';
import { recordPreviewHeartbeat } from './preview-heartbeat.ts';
import { type DeviceHttpEnv, requirePreviewToken } from './require-preview-token.ts';
import { toHeartbeatBody, toScreensBody } from './to-device-wire.ts';

export interface DeviceDeps extends PreviewDeps {
  readonly compress: Compress;
}

/** What a device with a preview token may fetch: the screens and assets of that token's job. */
export function deviceRoutes(deps: DeviceDeps): OpenAPIHono<DeviceHttpEnv> {
  const router = createRouter<DeviceHttpEnv>();
  const middleware = requirePreviewToken({ secrets: deps.previewTokens.secrets, clock: deps.clock });
  const findOutput = createOutputFinder(deps.db);
  const readLayout = createLayoutReader(deps.storage, deps.compress);

  router.openapi({ ...screensRoute, middleware }, async (c) => {
    const list = await listScreens(toContext(c, deps), c.var.session, c.req.valid('query').job);
    return c.json(toScreensBody(list), 200, { 'Cache-Control': 'private, no-cache' });
  });
  router.openapi({ ...layoutRoute, middleware }, async (c) => {
    const answer = await getLayout({ findOutput, readLayout }, c.var.session, {
      screenId: c.req.valid('param').screen_id,
      deviceId: c.req.valid('query').device_id,
      ifNoneMatch: c.req.header('if-none-match'),
      acceptEncoding: c.req.header('accept-encoding'),
    });
    return sendLayout(c, answer);
  });
  router.openapi({ ...assetRoute, middleware }, async (c) => {
    const { screen_id, device_id, sha256 } = c.req.valid('query');
    const answer = await getAsset({ findOutput, storage: deps.storage }, c.var.session, {
      assetId: c.req.valid('param').asset_id,
      screenId: screen_id,
      deviceId: device_id,
      sha256,
      ifNoneMatch: c.req.header('if-none-match'),
    });
    return sendAsset(c, answer, sha256 !== undefined);
  });
  router.openapi({ ...heartbeatRoute, middleware }, async (c) => {
    const { device_id, app_version } = c.req.valid('json');
    const input = { deviceId: device_id, appVersion: app_version };
    return c.json(
      toHeartbeatBody(await recordPreviewHeartbeat(toContext(c, deps), c.var.session, input)),
      200,
    );
  });
  return router;
}

function sendLayout(c: HonoContext, answer: LayoutAnswer): Response {
  c.header('ETag', toEtag(answer.sha256));
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Accept-Encoding, Authorization', { append: true });
  if (answer.kind === 'unchanged') return c.body(null, 304);
  c.header('Content-Type', 'application/json');
  if (answer.encoding !== 'identity') c.header('Content-Encoding', answer.encoding);
  if (answer.length !== null) c.header('Content-Length', String(answer.length));
  return c.body(answer.body, 200);
}

/** Types that a browser shows without running anything; an SVG is kept from scripts by the policy. */
const IMAGE_TYPES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml']);

function sendAsset(c: HonoContext, answer: AssetAnswer, addressedByHash: boolean): Response {
  c.header('ETag', toEtag(answer.sha256));
  c.header('Vary', 'Authorization', { append: true });
  c.header('Cache-Control', addressedByHash ? 'private, max-age=31536000, immutable' : 'private, no-cache');
  if (answer.kind === 'unchanged') return c.body(null, 304);
  const { body, contentType, sizeBytes } = answer.object;
  c.header('Content-Type', IMAGE_TYPES.has(contentType) ? contentType : 'application/octet-stream');
  c.header('Content-Length', String(sizeBytes));
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(body, 200);
}
