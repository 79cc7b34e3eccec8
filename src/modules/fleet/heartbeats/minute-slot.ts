const MINUTE_MS = 60_000;
const MINUTES_PER_DAY = 1_440;

/** The minute's place among those that are kept of a runner. */
export function slotOf(minute: Date): number {
  return Math.floor(minute.getTime() / MINUTE_MS) % MINUTES_PER_DAY;
}

/** The beginning of the minute that `time` is in. */
export function minuteOf(time: Date): Date {
  return new Date(Math.floor(time.getTime() / MINUTE_MS) * MINUTE_MS);
}
