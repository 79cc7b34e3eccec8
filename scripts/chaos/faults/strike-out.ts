import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

export interface FaultPlan {
  /** Taken in turn. */
  readonly faults: readonly [Fault, ...Fault[]];
  /** At least so many; more while there are not enough jobs. */
  readonly strikes: number;
  /** From when one is mended to the next, and how long each lasts: both chosen between these. */
  readonly everyMs: readonly [least: number, most: number];
  readonly lastsMs: readonly [least: number, most: number];
  /** The next strike comes that long after the last one, whether or not what that one broke works again. */
  readonly overlapping?: true;
}

export interface Strike {
  readonly fault: string;
  /** When it was mended, and all that had to start for it had started. */
  readonly healedAtMs: number;
}

/** Breaks things by plan and mends them, until it is done and everything is mended. */
export async function strikeOut(
  plan: FaultPlan,
  world: World,
  random: Random,
  isEnough: () => boolean,
): Promise<Strike[]> {
  const strikes: Strike[] = [];
  const mending: Promise<unknown>[] = [];
  let nextAtMs = performance.now();
  while (mending.length < plan.strikes || !isEnough()) {
    nextAtMs += random.between(...plan.everyMs);
    await sleep(Math.max(0, nextAtMs - performance.now()));
    const fault = plan.faults[mending.length % plan.faults.length] ?? plan.faults[0];
    const heal = await fault.strike(world, random);
    if (heal === null) continue;
    const mended = sleep(random.between(...plan.lastsMs))
      .then(heal)
      .then(() => strikes.push({ fault: fault.name, healedAtMs: performance.now() }));
    mending.push(mended);
    // One that fails is thrown below; until then it is nobody's.
    mended.catch(() => undefined);
    if (plan.overlapping === true) continue;
    await mended;
    // Counted from here: what takes longer to start than strikes are apart would never work in between.
    nextAtMs = performance.now();
  }
  await Promise.all(mending);
  return strikes;
}
