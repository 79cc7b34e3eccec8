import { OpenAPIHono } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import type { Context } from 'hono';
import { DomainError } from '../../contracts/errors.ts';
import type { HttpEnv, UserHttpEnv } from '../../http/context.ts';
import type { PairedDeviceHttpEnv } from '../../http/device-authentication.ts';
import { toContext, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { confirmPairing, getPairing } from './confirm-pairing.ts';
import { cancelPairing, joinPairing } from './join-pairing.ts';
import { listDevices, removeDevice } from './manage-devices.ts';
import {
  cancelRoute,
  confirmRoute,
  joinRoute,
  listRoute,
  ownRoute,
  pairingRoute,
  removeRoute,
  requestRoute,
} from './pairing-contracts.ts';
import { limitPairingJoins, limitPairingRequests } from './pairing-limits.ts';
import { requestPairing } from './request-pairing.ts';
import { toDescription, toDeviceBody, toPairingBody } from './schemas.ts';
import type { DeviceRouteDeps } from './settings.ts';
import { devices } from './tables.ts';

/** Pairing phones and tablets with an account, and looking after them. */
export function pairingRoutes(deps: DeviceRouteDeps): OpenAPIHono<HttpEnv> {
  const router = new OpenAPIHono<HttpEnv>();
  router.route('/', ownDeviceRoutes(deps));
  router.route('/', desktopRoutes(deps));
  return router;
}

/** What a device calls by itself; first, because `me` is no id of a device. */
function ownDeviceRoutes(deps: DeviceRouteDeps): OpenAPIHono<PairedDeviceHttpEnv> {
  const router = createRouter<PairedDeviceHttpEnv>();
  router.openapi(joinRoute, async (c) => {
    await limitPairingJoins(c, deps);
    const { code, device } = c.req.valid('json');
    const ctx = { ...toContext(c, deps), devices: deps.devices, queue: deps.queue };
    const joined = await joinPairing(ctx, { code, description: toDescription(device) });
    keepNowhere(c);
    return c.json(
      {
        device_token: joined.deviceToken,
        check_number: joined.checkNumber,
        account: joined.account,
        expires_at: joined.expiresAt.toISOString(),
      },
      201,
    );
  });
  router.openapi({ ...ownRoute, middleware: deps.guards.device }, async (c) => {
    const [device] = await deps.db.select().from(devices).where(eq(devices.id, c.var.device.id));
    if (device === undefined)
      throw new DomainError('AUTH_INVALID', 'This device was removed. Pair it again.');
    return c.json(toDeviceBody(device), 200);
  });
  return router;
}

function desktopRoutes(deps: DeviceRouteDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user: middleware, idempotent } = deps.guards;
  const contextOf = (c: Context<UserHttpEnv>) => ({
    ...toUserContext(c, deps),
    devices: deps.devices,
    queue: deps.queue,
  });
  router.openapi({ ...requestRoute, middleware }, async (c) => {
    await limitPairingRequests(c, deps, c.var.actor.userId);
    const { id, code, payload, svg, expiresAt } = await requestPairing(contextOf(c));
    keepNowhere(c);
    const picture = { qr_payload: payload, qr_svg: svg };
    return c.json({ pairing_id: id, code, ...picture, expires_at: expiresAt.toISOString() }, 201);
  });
  router.openapi({ ...pairingRoute, middleware }, async (c) =>
    c.json(toPairingBody(await getPairing(toUserContext(c, deps), c.req.valid('param').pairing_id)), 200),
  );
  router.openapi({ ...confirmRoute, middleware: [middleware, idempotent] }, async (c) =>
    c.json(toDeviceBody(await confirmPairing(contextOf(c), c.req.valid('json').pairing_id)), 200),
  );
  router.openapi({ ...cancelRoute, middleware }, async (c) => {
    const input = { pairingId: c.req.valid('param').pairing_id, userId: c.var.actor.userId };
    if (!(await cancelPairing(contextOf(c), input))) {
      throw new DomainError('NOT_FOUND', 'There is no such pairing, or it was confirmed: remove the device.');
    }
    return c.body(null, 204);
  });
  router.openapi({ ...listRoute, middleware }, async (c) => {
    const { items, nextCursor } = await listDevices(toUserContext(c, deps), c.req.valid('query'));
    return c.json({ items: items.map(toDeviceBody), next_cursor: nextCursor }, 200);
  });
  router.openapi({ ...removeRoute, middleware }, async (c) => {
    await removeDevice(contextOf(c), c.req.valid('param').device_id);
    return c.body(null, 204);
  });
  return router;
}

/** The answer holds a secret. */
function keepNowhere(c: Context): void {
  c.header('Cache-Control', 'no-store');
}
