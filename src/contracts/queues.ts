import { z } from 'zod';
import { deviceIdSchema, idSchema, nodeIdSchema, screenIdSchema } from './ids.ts';
import { tierSchema } from './tiers.ts';
import { callbackBodySchema, type JobKind } from './worker-calls.ts';

/** Queues a runner may serve. A `.gpu` variant is read by gpu runners alone. */
export const QUEUE_NAMES = [
  'preview',
  'preview.gpu',
  'snapshot',
  'snapshot.gpu',
  'influence',
  'ai_docs',
  'ai_docs.gpu',
  'static_docs',
  'callbacks',
] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export function isQueueName(name: string): name is QueueName {
  return QUEUE_NAMES.some((known) => known === name);
}

/** Of the same work, the queue that gpu runners alone read; `null` where there is none. */
export function gpuVariantOf(queue: QueueName): QueueName | null {
  const name = `${queue}.gpu`;
  return isQueueName(name) ? name : null;
}

/** Of the same work, the queue that every runner may read; the queue itself when it is that. */
export function cpuVariantOf(queue: QueueName): QueueName {
  const name = queue.replace(/\.gpu$/, '');
  return isQueueName(name) ? name : queue;
}

export const GPU_QUEUES = QUEUE_NAMES.filter((name) => cpuVariantOf(name) !== name);

/** What became of a job in the queue that it was moved from, which the queue it is in now does not know. */
const earlierDeliveriesSchema = z.strictObject({
  deliveries: z.int().min(0),
  /** How often whoever held it was gone. */
  abandoned: z.int().min(0),
});

export type EarlierDeliveries = z.infer<typeof earlierDeliveriesSchema>;

/** Pointers only: state lives in Postgres and is claimed, source lives in storage. */
export const jobPayloadSchema = z.strictObject({
  job_id: idSchema,
  project_id: idSchema,
  revision_id: idSchema,
  tier: tierSchema,
  request_id: z.string().max(128),
  earlier: earlierDeliveriesSchema.optional(),
});

/** One picture of one screen, to be drawn for an attempt at a preview: a child of that preview's job. */
export const drawingPayloadSchema = z.strictObject({
  job_id: idSchema,
  project_id: idSchema,
  attempt: z.int().min(1),
  device_id: deviceIdSchema,
  screen_id: screenIdSchema,
  node_id: nodeIdSchema,
  request_id: z.string().max(128),
  earlier: earlierDeliveriesSchema.optional(),
});

export type DrawingPayload = z.infer<typeof drawingPayloadSchema>;

export const callbackPayloadSchema = z.strictObject({
  body: callbackBodySchema,
  request_id: z.string().max(128),
});

/** The `callbacks` job that delivers an attempt's result: the API looks it up before it calls a job lost. */
export const callbackJobId = (jobId: string, attempt: number) => `${jobId}-${attempt}`;

/** The `snapshot` job of a picture: adding it twice is adding it once. */
export function drawingJobId(drawing: Omit<DrawingPayload, 'project_id' | 'request_id'>): string {
  const { job_id, attempt, device_id, screen_id, node_id } = drawing;
  return [job_id, attempt, device_id, screen_id, node_id].join('-');
}

export const QUEUE_PAYLOADS = {
  preview: jobPayloadSchema,
  'preview.gpu': jobPayloadSchema,
  snapshot: drawingPayloadSchema,
  'snapshot.gpu': drawingPayloadSchema,
  influence: jobPayloadSchema,
  ai_docs: jobPayloadSchema,
  'ai_docs.gpu': jobPayloadSchema,
  static_docs: jobPayloadSchema,
  callbacks: callbackPayloadSchema,
} as const satisfies Record<QueueName, z.ZodType>;

export type QueuePayload<Name extends QueueName> = z.infer<(typeof QUEUE_PAYLOADS)[Name]>;

/** Where jobs of a kind wait. */
export function queueOfKind(kind: JobKind): JobKind {
  return kind;
}

/** How a running job tells how far it is. Travels as queue progress and reaches clients by SSE. */
export const jobProgressSchema = z.strictObject({
  attempt: z.int().min(1),
  stage: z.enum(['fetch', 'parse', 'evaluate', 'layout', 'snapshot', 'upload', 'ask']),
  done: z.int().min(0),
  total: z.int().min(0),
});

export type JobProgress = z.infer<typeof jobProgressSchema>;

/** Published to every runner when jobs are cancelled, so that running work stops within a second. */
export const CANCEL_CHANNEL = 'job-cancels';
export const cancelMessageSchema = z.strictObject({ job_id: idSchema });

const PRIORITY_EPOCH_SECONDS = Date.UTC(2026, 0, 1) / 1_000;
const PRIORITY_SPAN = 2 ** 21 - 1;

/** BullMQ priority (1 is served first) so that the earliest due job is served first, whatever its tier. */
export function priorityOf(dueAt: Date): number {
  const seconds = Math.floor(dueAt.getTime() / 1_000) - PRIORITY_EPOCH_SECONDS;
  return 1 + (((seconds % PRIORITY_SPAN) + PRIORITY_SPAN) % PRIORITY_SPAN);
}
