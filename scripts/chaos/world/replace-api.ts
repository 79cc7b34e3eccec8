import { setTimeout as sleep } from 'node:timers/promises';
import type { Front } from './front.ts';
import type { SupervisedProcess } from './supervised-process.ts';

/** What docs/deployment.md has operators wait after a reload: what was asked before ends within it. */
const DRAIN_MS = 2_000;

interface Replaceable {
  readonly front: Front;
  readonly apis: readonly SupervisedProcess[];
}

/** nginx is told to send everything to these API processes; resolves when the others get no request any more. */
export async function sendOnlyTo(
  { front }: Pick<Replaceable, 'front'>,
  numbers: readonly number[],
): Promise<void> {
  await front.sendTo(numbers);
  await sleep(DRAIN_MS);
}

/** Everything is sent to the other API processes; resolves when this one has ended what it had, and itself. */
export async function takeOut(world: Replaceable, number: number): Promise<void> {
  const others = world.apis.keys().filter((other) => other !== number);
  await sendOnlyTo(world, others.toArray());
  await world.apis[number]?.stop();
}

/** It starts, and gets requests again beside all others. */
export async function putBack({ front, apis }: Replaceable, number: number): Promise<void> {
  await apis[number]?.start();
  await front.sendTo(apis.keys().toArray());
}
