import { createHash } from 'node:crypto';

/**
 * The API counts a runner as lost after two minutes: three beats may fail before that, each of which is tried again every
 * few seconds. More often would tell nobody anything: jobs are claimed, cancelled and ended by other ways.
 */
export const HEARTBEAT_INTERVAL_MS = 30_000;
const SECOND_MS = 1_000;
/** A timer that fires a little early, or a clock that was corrected meanwhile, must not make one beat into two. */
const TOO_SOON_MS = 100;

/**
 * Milliseconds until a runner's next beat: when its own second of each half minute begins. Beats of a fleet then reach the
 * API a few dozen at a time with nothing between, and one that comes right behind others costs it little more than half
 * of one that comes alone, after other work has taken the processor's caches. Seconds are shared out by the runners'
 * names, so that a fleet that was started at once, or waited for the API together, is spread evenly again.
 */
export function untilNextBeat(workerId: string, now: Date): number {
  const seconds = HEARTBEAT_INTERVAL_MS / SECOND_MS;
  const second = createHash('sha256').update(workerId).digest().readUInt32BE() % seconds;
  const sinceOwn = (now.getTime() - second * SECOND_MS) % HEARTBEAT_INTERVAL_MS;
  const left = HEARTBEAT_INTERVAL_MS - sinceOwn;
  return left < TOO_SOON_MS ? left + HEARTBEAT_INTERVAL_MS : left;
}
