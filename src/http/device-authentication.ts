import type { MiddlewareHandler } from 'hono';
import type { Platform } from '../contracts/device-context.ts';
import type { RateLimiter } from '../platform/rate-limit/rate-limiter.ts';
import { readBearerToken } from './authentication.ts';
import type { HttpEnv } from './context.ts';
import { enforceRateLimit } from './rate-limit.ts';

/** A phone or tablet that a person paired. */
export interface PairedDevice {
  readonly id: string;
  readonly userId: string;
  readonly platform: Platform;
  readonly model: string;
}

export interface PairedDeviceHttpEnv {
  Variables: HttpEnv['Variables'] & { device: PairedDevice };
}

/** Which device a token belongs to. Throws `AUTH_INVALID` or `ACCOUNT_SUSPENDED`. */
export type AuthenticateDevice = (token: string) => Promise<PairedDevice>;

/** A device asks rarely: once when it starts, and for its events. */
const PER_DEVICE = { name: 'device', points: 120, windowSeconds: 60 } as const;

/** Lets a paired device through, by its device token. */
export function requireDevice(
  authenticate: AuthenticateDevice,
  limiter: RateLimiter,
): MiddlewareHandler<PairedDeviceHttpEnv> {
  return async (c, next) => {
    const device = await authenticate(readBearerToken(c.req.header('authorization')));
    await enforceRateLimit(c, limiter, PER_DEVICE, device.id);
    c.set('device', device);
    await next();
  };
}
