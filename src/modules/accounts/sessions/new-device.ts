import { desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/db/database.ts';
import { notify } from '../../notifications/index.ts';
import type { AccountContext } from '../settings.ts';
import { sessions } from '../tables.ts';
import { toDeviceName } from './device-name.ts';

/** More sessions than these nobody has kept open on other devices. */
const LOOKED_THROUGH = 200;

/** Whether a session of the person that is still known was begun on such a device, however it ended. */
export async function hasUsedDevice(
  tx: Transaction,
  userId: string,
  userAgent: string | null,
): Promise<boolean> {
  const rows = await tx
    .select({ userAgent: sessions.userAgent })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.createdAt))
    .limit(LOOKED_THROUGH);
  const device = toDeviceName(userAgent);
  return rows.some((row) => toDeviceName(row.userAgent) === device);
}

/** Tells a person that somebody signed in from a device that was not seen before. */
export async function tellOfNewDevice(
  ctx: AccountContext,
  tx: Transaction,
  userId: string,
  sessionId: string,
): Promise<void> {
  const data = { session_id: sessionId, device: toDeviceName(ctx.userAgent ?? null) };
  await notify(ctx, tx, { type: 'new_sign_in', to: [userId], data });
}
