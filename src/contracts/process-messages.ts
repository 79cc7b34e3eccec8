import { z } from 'zod';
import { tierSchema } from './tiers.ts';

/**
 * What an entry file tells the process that started it, once, over Node's IPC channel. Started by hand there is
 * no channel, and the log says the same.
 */
export const apiReadyMessageSchema = z.object({
  type: z.literal('api_ready'),
  url: z.url(),
  database: z.enum(['embedded', 'external']),
  queue: z.enum(['postgres', 'redis']),
  storage: z.enum(['folder', 's3']),
  /** Parts of HiveSync this installation does without, in words a person reads. */
  switched_off: z.array(z.string()),
  default_tier: tierSchema,
});

export type ApiReadyMessage = z.infer<typeof apiReadyMessageSchema>;

export const runnerReadyMessageSchema = z.object({
  type: z.literal('runner_ready'),
  worker_id: z.string(),
  queues: z.array(z.string()),
});

export type RunnerReadyMessage = z.infer<typeof runnerReadyMessageSchema>;
