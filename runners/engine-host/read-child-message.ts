import { z } from 'zod';
import { type ChildMessage, REPORTED_FAILURE_KINDS } from './protocol.ts';

const call = z.int().min(0);

const childMessageSchema: z.ZodType<ChildMessage> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('memory'), rssBytes: z.number().min(0) }),
  z.strictObject({ type: z.literal('result'), call, output: z.unknown() }),
  z.strictObject({
    type: z.literal('failure'),
    call,
    kind: z.enum(REPORTED_FAILURE_KINDS),
    message: z.string(),
  }),
]);

/** A child's message, or `null` for anything else: a child is never trusted to keep to the protocol. */
export function readChildMessage(message: unknown): ChildMessage | null {
  const parsed = childMessageSchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}
