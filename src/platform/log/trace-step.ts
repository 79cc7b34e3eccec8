import { channel } from 'node:diagnostics_channel';

const steps = channel('hivesync:step');

/** Says that a step of a job was reached, to whoever measures where the time goes. Free while nobody listens. */
export function traceStep(name: string): void {
  if (steps.hasSubscribers) steps.publish({ name });
}
