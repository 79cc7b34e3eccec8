import { inArray, max } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { devices } from './tables.ts';

/** When a device of each of these people was last there; who has none is left out. */
export async function loadLastSeenDevices(
  executor: Executor,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (userIds.length === 0) return new Map();
  const rows = await executor
    .select({ userId: devices.userId, at: max(devices.lastSeenAt) })
    .from(devices)
    .where(inArray(devices.userId, [...userIds]))
    .groupBy(devices.userId);
  return new Map(rows.flatMap(({ userId, at }) => (at === null ? [] : [[userId, at] as const])));
}
