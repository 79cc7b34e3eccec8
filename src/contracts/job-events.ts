import { z } from 'zod';
import { deviceIdSchema, idSchema, screenIdSchema, sha256Schema } from './ids.ts';
import { jobFailureSchema } from './job-failures.ts';
import { jobProgressSchema } from './queues.ts';
import { callbackCountsSchema } from './worker-calls.ts';

const base = { job_id: idSchema };
const change = { ...base, at: z.iso.datetime() };

/** Every screen by the hash of its layout on each device: whoever has a hash already need not fetch it. */
export const screenHashesSchema = z.array(
  z.object({
    id: screenIdSchema,
    devices: z.array(z.object({ device_id: deviceIdSchema, sha256: sha256Schema })),
  }),
);

export type ScreenHashes = z.infer<typeof screenHashesSchema>;

/** Left out when there are too many screens for one event: then they are listed from the API. */
const ready = z.object({
  ...change,
  counts: callbackCountsSchema,
  screens: screenHashesSchema.optional(),
});

/** `null` when it cannot be told, above all while no runner is there. */
const forecast = { estimated_ready_at: z.iso.datetime().nullable() };

const position = z.object({
  ...base,
  queue_position: z.int().min(0),
  estimated_wait_ms: z.int().min(0).nullable(),
  ...forecast,
  runners_available: z.boolean(),
});

/**
 * What `GET /jobs/{job_id}/events` sends, as `{ event, data }`. Changes of state carry an SSE id and can be
 * resumed; `position` and `progress` are snapshots without one.
 */
export const jobEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('queued'), data: z.object(change) }),
  z.object({ event: z.literal('position'), data: position }),
  z.object({ event: z.literal('building'), data: z.object({ ...change, attempt: z.int().min(1) }) }),
  z.object({
    event: z.literal('progress'),
    data: z.object({ ...base, ...jobProgressSchema.shape, ...forecast }),
  }),
  z.object({ event: z.literal('ready'), data: ready }),
  z.object({
    event: z.literal('map_ready'),
    data: z.object({ ...change, version_id: idSchema, counts: callbackCountsSchema }),
  }),
  z.object({ event: z.literal('failed'), data: z.object({ ...change, error: jobFailureSchema }) }),
  z.object({ event: z.literal('cancelled'), data: z.object(change) }),
]);

export type JobStreamEvent = z.infer<typeof jobEventSchema>;

/** After one of these nothing more happens to a job. */
export function isLastJobEvent(event: JobStreamEvent): boolean {
  return ['ready', 'map_ready', 'failed', 'cancelled'].includes(event.event);
}
