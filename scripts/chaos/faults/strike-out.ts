import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

export interface FaultPlan {
  /** Taken in turn. */
  readonly faults: readonly [Fault, ...Fault[]];
  /** At least so many; more while there are not enough jobs. */
  readonly strikes: number;
  /** From one strike to the next, and how long each lasts: both chosen between these. */
  readonly everyMs: readonly [least: number, most: number];
  readonly lastsMs: readonly [least: number, most: number];
}

export interface Strike {
  readonly fault: string;
  /** When it was mended, and all that had to start for it had started. */
  readonly healedAtMs: number;
}

/** Breaks one thing after the other and mends it, by plan, until it is done. */
export async function strikeOut(
  plan: FaultPlan,
  world: World,
  random: Random,
  isEnough: () => boolean,
): Promise<Strike[]> {
  const strikes: Strike[] = [];
  let nextAtMs = performance.now();
  while (strikes.length < plan.strikes || !isEnough()) {
    nextAtMs += random.between(...plan.everyMs);
    await sleep(Math.max(0, nextAtMs - performance.now()));
    const fault = plan.faults[strikes.length % plan.faults.length] ?? plan.faults[0];
    const heal = await fault.strike(world, random);
    await sleep(random.between(...plan.lastsMs));
    await heal();
    strikes.push({ fault: fault.name, healedAtMs: performance.now() });
  }
  return strikes;
}
