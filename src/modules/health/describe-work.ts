import { z } from '@hono/zod-openapi';
import type { Context } from '../../http/context.ts';
import { listHeartbeatAges } from '../fleet/index.ts';
import { measureBacklog } from '../previews/index.ts';

export const workSchema = z.object({
  oldest_waiting_ms: z.number().nullable().openapi({ description: 'Null when no job waits.' }),
  last_ready_ms: z.number().nullable().openapi({ description: 'Since a job was last built.' }),
  runners: z.array(
    z.object({
      worker_id: z.string(),
      state: z.enum(['active', 'draining']),
      heartbeat_age_ms: z.number(),
    }),
  ),
});

/** Whether work gets done: parts that all answer do not tell. `null` while the database cannot say. */
export async function describeWork(
  ctx: Pick<Context, 'db' | 'clock' | 'log'>,
): Promise<z.infer<typeof workSchema> | null> {
  try {
    const [backlog, runners] = await Promise.all([measureBacklog(ctx), listHeartbeatAges(ctx)]);
    return {
      oldest_waiting_ms: backlog.oldestWaitingMs,
      last_ready_ms: backlog.lastReadyMs,
      runners: runners.map(({ workerId, state, ageMs }) => ({
        worker_id: workerId,
        state,
        heartbeat_age_ms: ageMs,
      })),
    };
  } catch (error) {
    ctx.log.debug({ error }, 'the state of the work is unknown');
    return null;
  }
}
