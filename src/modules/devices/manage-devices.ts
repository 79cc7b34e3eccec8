import { and, desc, eq, lt, lte } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Context, UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { writeAudit } from '../accounts/index.ts';
import { announceDeviceNews } from './device-news.ts';
import type { DeviceContext, DevicePorts } from './settings.ts';
import { type Device, devices, pairings } from './tables.ts';

/** The caller's devices, the last paired first. */
export async function listDevices(ctx: UserContext, query: PageQuery): Promise<Page<Device>> {
  const before = decodeCursor(query.cursor);
  const rows = await ctx.db
    .select()
    .from(devices)
    .where(
      and(eq(devices.userId, ctx.actor.userId), before === undefined ? undefined : lt(devices.id, before)),
    )
    .orderBy(desc(devices.id))
    .limit(query.limit + 1);
  return toPage(rows, query.limit);
}

/** Takes a device away: its token and its event stream end at once. Throws `NOT_FOUND`. */
export async function removeDevice(ctx: UserContext & DevicePorts, deviceId: string): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const gone = await tx
      .delete(devices)
      .where(and(eq(devices.id, deviceId), eq(devices.userId, userId)))
      .returning({ id: devices.id });
    if (gone.length === 0) {
      throw new DomainError('NOT_FOUND', 'There is no such device. GET /devices lists yours.');
    }
    await writeAudit(ctx, tx, {
      action: 'device.removed',
      actorUserId: userId,
      subject: { type: 'device', id: deviceId },
    });
  });
  await announceDeviceNews(ctx, userId);
}

/** Takes away all that a person paired or was about to pair. Tells how many devices there were. */
export async function removeAllDevices(
  ctx: Pick<DeviceContext, 'db' | 'queue' | 'log'>,
  userId: string,
): Promise<number> {
  const gone = await ctx.db.transaction(async (tx) => {
    await tx.delete(pairings).where(eq(pairings.userId, userId));
    return tx.delete(devices).where(eq(devices.userId, userId)).returning({ id: devices.id });
  });
  await announceDeviceNews(ctx, userId);
  return gone.length;
}

/** Deletes codes that ended by age. Tells how many went. */
export async function purgePairings(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(pairings)
    .where(lte(pairings.expiresAt, ctx.clock.now()))
    .returning({ id: pairings.id });
  return gone.length;
}
