import { eq, inArray } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { AuthenticateDevice } from '../../http/device-authentication.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { assertAccountOpen, isAccountOpen } from '../accounts/index.ts';
import { hashDeviceSecret, isDeviceToken } from './device-secrets.ts';
import { isWaiting } from './join-pairing.ts';
import type { DeviceSettings } from './settings.ts';
import { devices } from './tables.ts';

interface AuthenticationDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly devices: DeviceSettings;
}

/** Noted no more often than this, because a row would otherwise change with every request. */
const SEEN_NOTED_EVERY_MS = 60_000;

/** Checks device tokens, each time in the database: a device that was removed is out with its next request. */
export function authenticateDevice(deps: AuthenticationDeps): AuthenticateDevice {
  return async (token) => {
    if (!isDeviceToken(token)) throw tokenInvalid();
    const hashes = hashDeviceSecret(deps.devices.tokenSecrets, token);
    const [device] = await deps.db.select().from(devices).where(inArray(devices.tokenHash, hashes));
    if (device === undefined) throw (await isWaiting(deps, hashes)) ? notConfirmed() : tokenInvalid();
    await assertAccountOpen(deps.db, device.userId);
    const now = deps.clock.now();
    if (now.getTime() - device.lastSeenAt.getTime() >= SEEN_NOTED_EVERY_MS) {
      await deps.db.update(devices).set({ lastSeenAt: now }).where(eq(devices.id, device.id));
    }
    return { id: device.id, userId: device.userId, platform: device.platform, model: device.model };
  };
}

/** Whether a device that was let in still belongs to somebody who may use it. */
export async function isStillPaired(
  { db }: Pick<AuthenticationDeps, 'db'>,
  device: { readonly id: string; readonly userId: string },
): Promise<boolean> {
  const paired = await db.$count(devices, eq(devices.id, device.id));
  return paired > 0 && isAccountOpen(db, device.userId);
}

function notConfirmed(): DomainError {
  return new DomainError(
    'AUTH_INVALID',
    'This device waits to be confirmed. Confirm it on the desktop that showed the code.',
    { details: { pairing: 'waiting', retry_after_seconds: 2 }, retryable: true },
  );
}

function tokenInvalid(): DomainError {
  return new DomainError('AUTH_INVALID', 'This device is not paired any more. Pair it again.');
}
