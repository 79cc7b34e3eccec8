import { z } from 'zod';

/**
 * Loaded before the entry file of a process whose clock is to jump: `Date` is off by what the harness last sent.
 * Timers go on as before, as they do when the clock of a machine is set.
 */
const messageSchema = z.object({ type: z.literal('shift_clock'), offset_ms: z.number() });

let offsetMs = 0;
process.on('message', (message) => {
  const shift = messageSchema.safeParse(message);
  if (shift.success) offsetMs = shift.data.offset_ms;
});

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + offsetMs] : args, newTarget),
  get: (target, key) => (key === 'now' ? () => target.now() + offsetMs : Reflect.get(target, key)),
});
