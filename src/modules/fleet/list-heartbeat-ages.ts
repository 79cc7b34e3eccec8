import { desc } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import { workerNodes } from './tables.ts';

export interface HeartbeatAge {
  readonly workerId: string;
  readonly state: 'active' | 'draining';
  readonly ageMs: number;
}

/** More runners than a person would read about; the latest heard come first. */
const NODES_LISTED = 100;

/** How long ago each runner was heard. */
export async function listHeartbeatAges({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<HeartbeatAge[]> {
  const now = clock.now().getTime();
  const nodes = await db
    .select({ id: workerNodes.id, state: workerNodes.state, lastSeenAt: workerNodes.lastSeenAt })
    .from(workerNodes)
    .orderBy(desc(workerNodes.lastSeenAt))
    .limit(NODES_LISTED);
  return nodes.map(({ id, state, lastSeenAt }) => ({
    workerId: id,
    state,
    ageMs: Math.max(0, now - lastSeenAt.getTime()),
  }));
}
