import type { OpenAPIHono } from '@hono/zod-openapi';
import { toContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import type { DeviceAccess } from './delivery/device-access.ts';
import { type DeviceHttpEnv, requirePreviewToken } from './delivery/require-preview-token.ts';
import { sendAsset, sendLayout } from './delivery/send-content.ts';
import { getAsset } from './get-asset.ts';
import { getLayout } from './get-layout.ts';
import { listScreens } from './list-screens.ts';
import type { PreviewDeps } from './preview.routes.ts';
import { recordPreviewHeartbeat } from './preview-heartbeat.ts';
import { sendSandboxEvent } from './send-sandbox-event.ts';
import {
  assetRoute,
  heartbeatRoute,
  layoutRoute,
  sandboxEventRoute,
  screensRoute,
} from './wire/device-contracts.ts';
import { toHeartbeatBody, toSandboxBody, toScreensBody } from './wire/to-device-wire.ts';

export interface DeviceDeps extends PreviewDeps {
  readonly deviceAccess: DeviceAccess;
}

/** What a device with a preview token may fetch: the screens and assets of that token's job. */
export function deviceRoutes(deps: DeviceDeps): OpenAPIHono<DeviceHttpEnv> {
  const router = createRouter<DeviceHttpEnv>();
  const { outputs, layouts } = deps.deviceAccess;
  const middleware = requirePreviewToken(deps.deviceAccess);

  router.openapi({ ...screensRoute, middleware }, async (c) => {
    const list = await listScreens(toContext(c, deps), c.var.session, c.req.valid('query').job);
    return c.json(toScreensBody(list), 200, { 'Cache-Control': 'private, no-cache' });
  });
  router.openapi({ ...layoutRoute, middleware }, async (c) => {
    const answer = await getLayout({ outputs, layouts }, c.var.session, {
      screenId: c.req.valid('param').screen_id,
      deviceId: c.req.valid('query').device_id,
      ifNoneMatch: c.req.header('if-none-match'),
      acceptEncoding: c.req.header('accept-encoding'),
    });
    return sendLayout(c, answer);
  });
  router.openapi({ ...assetRoute, middleware }, async (c) => {
    const { screen_id, device_id, sha256 } = c.req.valid('query');
    const answer = await getAsset({ outputs, storage: deps.storage }, c.var.session, {
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
  router.openapi({ ...sandboxEventRoute, middleware }, async (c) => {
    const { screen_id, device_id, node_id, event } = c.req.valid('json');
    const input = { screenId: screen_id, deviceId: device_id, nodeId: node_id, event };
    const answer = await sendSandboxEvent({ outputs, layouts }, c.var.session, input);
    return c.json(toSandboxBody(answer), 200, { 'Cache-Control': 'private, no-store' });
  });
  return router;
}
