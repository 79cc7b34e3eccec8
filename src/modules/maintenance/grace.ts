import type { MaintenanceDeps } from './task.ts';

/** Spans of time in seconds. */
export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The moment before which something must lie to be deleted, given how long it is kept anyway. */
export function graceBefore(
  { clock, cleanup }: Pick<MaintenanceDeps, 'clock' | 'cleanup'>,
  keptSeconds: number,
): Date {
  const seconds = keptSeconds + cleanup.graceMinutes * MINUTE;
  return new Date(clock.now().getTime() - seconds * 1_000);
}
