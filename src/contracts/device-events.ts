import { z } from 'zod';
import { deviceIdSchema, idSchema, screenIdSchema, sha256Schema } from './ids.ts';

/**
 * What `GET /devices/me/events` sends, as `{ event, data }`, with the job as the SSE id. A device that has a screen of
 * this hash already need not fetch it.
 */
export const deviceEventSchema = z.object({
  event: z.literal('ready'),
  data: z.object({
    job_id: idSchema,
    /** Which of the build's devices is the one that listens; the token opens that one alone. */
    device_id: deviceIdSchema,
    preview_token: z.string(),
    expires_at: z.iso.datetime(),
    screens: z.array(z.object({ id: screenIdSchema, sha256: sha256Schema })),
  }),
});

export type DeviceEvent = z.infer<typeof deviceEventSchema>;
