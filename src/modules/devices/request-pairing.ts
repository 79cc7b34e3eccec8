import { and, eq, isNull } from 'drizzle-orm';
import encodeQr from 'qr';
import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { createPairingCode, hashDeviceSecret, parsePairingCode } from './device-secrets.ts';
import { type DevicePorts, PAIRING_SECONDS } from './settings.ts';
import { pairings } from './tables.ts';

export interface RequestedPairing {
  readonly id: string;
  /** For typing. */
  readonly code: string;
  /** What the QR code says: where to go, and the code. */
  readonly payload: string;
  /** A picture of it. */
  readonly svg: string;
  readonly expiresAt: Date;
}

/** A code with which one device can ask to become the caller's, for five minutes. An earlier one ends. */
export async function requestPairing(ctx: UserContext & DevicePorts): Promise<RequestedPairing> {
  const { userId } = ctx.actor;
  const id = ctx.identity.id();
  const code = createPairingCode(ctx.identity);
  const [codeHash] = hashDeviceSecret(ctx.devices.tokenSecrets, parsePairingCode(code) ?? code);
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + PAIRING_SECONDS * 1_000);
  await ctx.db.transaction(async (tx) => {
    await tx.delete(pairings).where(and(eq(pairings.userId, userId), isNull(pairings.deviceId)));
    await tx.insert(pairings).values({ id, userId, codeHash, createdAt, expiresAt });
    await writeAudit(ctx, tx, {
      action: 'pairing.requested',
      actorUserId: userId,
      subject: { type: 'pairing', id },
    });
  });
  const payload = `hivesync://pair?${new URLSearchParams({ api: ctx.devices.publicUrl, code })}`;
  return { id, code, payload, svg: encodeQr(payload, 'svg', { ecc: 'medium' }), expiresAt };
}
