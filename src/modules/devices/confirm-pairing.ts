import { and, eq, sql } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from '../accounts/index.ts';
import type { DevicePorts } from './settings.ts';
import { MAX_DEVICES } from './settings.ts';
import { type Device, devices, type Pairing, pairings } from './tables.ts';

/** The caller's pairing as it stands. Throws `NOT_FOUND`, and `LINK_EXPIRED` when it was not confirmed in time. */
export async function getPairing(ctx: UserContext, pairingId: string): Promise<Pairing> {
  const [pairing] = await ctx.db.select().from(pairings).where(isOf(ctx, pairingId));
  return assertOpen(ctx, pairing);
}

/**
 * Makes the device that brought the code the caller's. Confirming twice is confirming once. Throws `NOT_FOUND`,
 * `LINK_EXPIRED`, and `CONFLICT` when no device has brought the code yet or there are too many devices.
 */
export async function confirmPairing(ctx: UserContext & DevicePorts, pairingId: string): Promise<Device> {
  const { userId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    // Takes turns with others of the same person, so that parallel ones cannot pass the limit.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`devices:${userId}`}, 0))`);
    const [row] = await tx.select().from(pairings).where(isOf(ctx, pairingId)).for('update');
    const pairing = assertOpen(ctx, row);
    if (pairing.deviceId !== null) return loadDevice(tx, pairing.deviceId);
    const { description, tokenHash } = pairing;
    if (description === null || tokenHash === null) {
      throw new DomainError('CONFLICT', 'No device has brought this code yet. Scan it first.', {
        retryable: true,
      });
    }
    if ((await tx.$count(devices, eq(devices.userId, userId))) >= MAX_DEVICES) {
      throw new DomainError(
        'CONFLICT',
        `There are ${MAX_DEVICES} devices already. Remove one you do not use.`,
      );
    }
    const now = ctx.clock.now();
    const device = {
      id: ctx.identity.id(),
      userId,
      ...description,
      tokenHash,
      pairedAt: now,
      lastSeenAt: now,
    };
    await tx.insert(devices).values(device);
    await tx.update(pairings).set({ deviceId: device.id }).where(eq(pairings.id, pairing.id));
    await writeAudit(ctx, tx, {
      action: 'device.paired',
      actorUserId: userId,
      subject: { type: 'device', id: device.id },
      details: { pairing_id: pairing.id, platform: device.platform },
    });
    return device;
  });
}

async function loadDevice(tx: Transaction, deviceId: string): Promise<Device> {
  const [device] = await tx.select().from(devices).where(eq(devices.id, deviceId));
  if (device === undefined) throw new DomainError('NOT_FOUND', 'This device was removed. Pair it again.');
  return device;
}

function isOf(ctx: UserContext, pairingId: string) {
  return and(eq(pairings.id, pairingId), eq(pairings.userId, ctx.actor.userId));
}

function assertOpen(ctx: UserContext, pairing: Pairing | undefined): Pairing {
  if (pairing === undefined) {
    throw new DomainError('NOT_FOUND', 'There is no such pairing. Begin one with POST /pairing/request.');
  }
  if (pairing.deviceId === null && pairing.expiresAt <= ctx.clock.now()) {
    throw new DomainError('LINK_EXPIRED', 'This code has expired. Have a new one shown and scan it again.');
  }
  return pairing;
}
