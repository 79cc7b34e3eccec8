import type { z } from 'zod';
import { QUEUE_PAYLOADS, type QueueName, type QueuePayload } from '../../contracts/queues.ts';
import { FinalJobError } from './job-queue.ts';

const SCHEMAS: { readonly [Name in QueueName]: z.ZodType<QueuePayload<Name>> } = QUEUE_PAYLOADS;

/** What was queued, or `FinalJobError`: trying again would not mend it. */
export function parsePayload<Name extends QueueName>(queue: Name, data: unknown): QueuePayload<Name> {
  const schema: z.ZodType<QueuePayload<Name>> = SCHEMAS[queue];
  const payload = schema.safeParse(data);
  if (payload.success) return payload.data;
  const fields = payload.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new FinalJobError(`the payload does not fit the contract of ${queue}: ${fields}`);
}
