import { z } from '@hono/zod-openapi';
import { QUEUE_NAMES } from '../../../contracts/queues.ts';
import { tierSchema } from '../../../contracts/tiers.ts';
import type { MeasuredFleet } from '../internal/measure-fleet.ts';
import { DIRECTIVES, HEALTH_STATES } from '../tables.ts';

const count = z.int().min(0);
const wait = z.int().min(0).nullable().openapi({ description: 'Null when no job waits.' });

export const queuesSchema = z
  .object({
    measured_at: z.iso.datetime(),
    cpu_backlog: count.openapi({ description: 'Jobs that wait for any runner.' }),
    gpu_backlog: count.openapi({
      description: 'Jobs that gpu runners would get if there were enough of them.',
    }),
    queues: z.array(
      z.object({
        name: z.enum(QUEUE_NAMES),
        waiting: count,
        active: count,
        delayed: count,
        failed: count.openapi({ description: 'Deliveries that failed for good, for a day.' }),
        next_wait_ms: wait,
        tiers: z
          .array(z.object({ tier: tierSchema, waiting: count, building: count, oldest_wait_ms: wait }))
          .openapi({ description: 'As the database counts them; places without jobs are left out.' }),
      }),
    ),
    workers: z.array(
      z.object({
        worker_id: z.string(),
        class: z.enum(['cpu', 'gpu']),
        host: z.string().nullable(),
        state: z.enum(['active', 'draining']),
        directive: z.enum(DIRECTIVES),
        health: z.enum(HEALTH_STATES),
        queues: z.array(z.string()),
        capacity: count,
        active_jobs: count,
        cpu_percent: z.number(),
        heartbeat_age_ms: count,
      }),
    ),
  })
  .openapi('FleetQueues');

export function toQueuesBody(fleet: MeasuredFleet): z.infer<typeof queuesSchema> {
  const { measuredAt, cpuBacklog, gpuBacklog, queues, nodes } = fleet;
  return {
    measured_at: measuredAt.toISOString(),
    cpu_backlog: cpuBacklog,
    gpu_backlog: gpuBacklog,
    queues: queues.map(({ name, waiting, active, delayed, failed, nextWaitMs, tiers }) => ({
      name,
      waiting,
      active,
      delayed,
      failed,
      next_wait_ms: nextWaitMs === null ? null : Math.round(nextWaitMs),
      tiers: tiers.map(({ tier, waiting, building, oldestWaitMs }) => ({
        tier,
        waiting,
        building,
        oldest_wait_ms: oldestWaitMs,
      })),
    })),
    workers: nodes.map((node) => ({
      worker_id: node.id,
      class: node.class,
      host: node.host,
      state: node.state,
      directive: node.directive,
      health: node.health,
      queues: node.queues,
      capacity: node.capacity,
      active_jobs: node.activeJobs.length,
      cpu_percent: node.cpuPercent,
      heartbeat_age_ms: Math.max(0, measuredAt.getTime() - node.lastSeenAt.getTime()),
    })),
  };
}
