import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { idSchema } from '../../contracts/ids.ts';
import type { PairedDeviceHttpEnv } from '../../http/device-authentication.ts';
import { eventStream, lastEventId } from '../../http/event-stream.ts';
import { DEVICE_SECURITY, errorResponses } from '../../http/responses.ts';
import { createRouter } from '../../http/router.ts';
import { createDeviceFeed } from './events/device-feed.ts';
import type { PreviewDeps } from './preview.routes.ts';
import { streamDeviceEvents } from './stream-device-events.ts';

const eventsRoute = createRoute({
  method: 'get',
  path: '/devices/me/events',
  tags: ['devices'],
  summary: 'Builds that a paired device can show, as server-sent events',
  description:
    '`ready`: `{ job_id, device_id, preview_token, expires_at, screens: [{ id, sha256 }] }`, when a build of the device’s owner becomes ready; at first the newest there is. Resume with Last-Event-ID. The stream ends when the device is removed.',
  security: DEVICE_SECURITY,
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...errorResponses(
      'AUTH_REQUIRED',
      'AUTH_INVALID',
      'ACCOUNT_SUSPENDED',
      'RATE_LIMITED',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});

/** How paired devices learn of new builds. */
export function deviceEventRoutes(deps: PreviewDeps): OpenAPIHono<PairedDeviceHttpEnv> {
  const router = createRouter<PairedDeviceHttpEnv>();
  const feed = createDeviceFeed(deps);
  router.openapi({ ...eventsRoute, middleware: deps.guards.device }, (c) => {
    const after = idSchema.safeParse(lastEventId(c));
    const { device } = c.var;
    const from = { device, afterJobId: after.success ? after.data : null, watch: feed.watch(device) };
    return eventStream(c, deps, (signal) => {
      // A device may leave before anything was read, when no stream has begun that could close it.
      signal.addEventListener('abort', () => from.watch.close(), { once: true });
      return streamDeviceEvents(deps, from, signal);
    });
  });
  return router;
}
