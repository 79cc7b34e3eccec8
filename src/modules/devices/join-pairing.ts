import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { maskedAddressOf, writeAudit } from '../accounts/index.ts';
import {
  createCheckNumber,
  createDeviceToken,
  hashDeviceSecret,
  parsePairingCode,
} from './device-secrets.ts';
import type { DeviceContext } from './settings.ts';
import { type DeviceDescription, pairings } from './tables.ts';

export interface JoinedPairing {
  /** Opens nothing until the desktop has confirmed. */
  readonly deviceToken: string;
  readonly checkNumber: string;
  /** Whose device it would become, masked. */
  readonly account: string | null;
  readonly expiresAt: Date;
}

/**
 * Brings a code from a desktop's screen to a device, which says what it is and waits to be confirmed. A code takes
 * one device: of any number at once the first. Throws `LINK_EXPIRED` for a code that is wrong, used or too old; the
 * same answer for each, so that guessing learns nothing.
 */
export async function joinPairing(
  ctx: DeviceContext,
  input: { readonly code: string; readonly description: DeviceDescription },
): Promise<JoinedPairing> {
  const code = parsePairingCode(input.code);
  if (code === null) throw codeExpired();
  const deviceToken = createDeviceToken(ctx.identity);
  const [tokenHash] = hashDeviceSecret(ctx.devices.tokenSecrets, deviceToken);
  const checkNumber = createCheckNumber(ctx.identity);
  return ctx.db.transaction(async (tx) => {
    const [joined] = await tx
      .update(pairings)
      .set({ description: input.description, tokenHash, checkNumber })
      .where(
        and(
          inArray(pairings.codeHash, hashDeviceSecret(ctx.devices.tokenSecrets, code)),
          isNull(pairings.tokenHash),
          gt(pairings.expiresAt, ctx.clock.now()),
        ),
      )
      .returning({ id: pairings.id, userId: pairings.userId, expiresAt: pairings.expiresAt });
    if (joined === undefined) throw codeExpired();
    await writeAudit(ctx, tx, { action: 'pairing.joined', subject: { type: 'pairing', id: joined.id } });
    const account = await maskedAddressOf(tx, joined.userId);
    return { deviceToken, checkNumber, account, expiresAt: joined.expiresAt };
  });
}

/** Whether a token belongs to a device that still waits to be confirmed. */
export async function isWaiting(
  ctx: Pick<DeviceContext, 'db' | 'clock'>,
  tokenHashes: readonly string[],
): Promise<boolean> {
  const waiting = await ctx.db.$count(
    pairings,
    and(
      inArray(pairings.tokenHash, [...tokenHashes]),
      isNull(pairings.deviceId),
      gt(pairings.expiresAt, ctx.clock.now()),
    ),
  );
  return waiting > 0;
}

/** Ends a pairing that was not confirmed. Tells whether there was one. */
export async function cancelPairing(
  ctx: DeviceContext,
  { pairingId, userId }: { readonly pairingId: string; readonly userId: string },
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const gone = await tx
      .delete(pairings)
      .where(and(eq(pairings.id, pairingId), eq(pairings.userId, userId), isNull(pairings.deviceId)))
      .returning({ id: pairings.id });
    if (gone.length === 0) return false;
    await writeAudit(ctx, tx, {
      action: 'pairing.cancelled',
      actorUserId: userId,
      subject: { type: 'pairing', id: pairingId },
    });
    return true;
  });
}

function codeExpired(): DomainError {
  return new DomainError(
    'LINK_EXPIRED',
    'This code is wrong, was used, or has expired. Have the desktop show a new one.',
  );
}
