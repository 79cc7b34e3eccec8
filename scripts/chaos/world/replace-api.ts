import { setTimeout as sleep } from 'node:timers/promises';
import type { Front } from './front.ts';
import type { SupervisedProcess } from './supervised-process.ts';

/** What docs/deployment.md has operators wait after a reload: what was asked before ends within it. */
const DRAIN_MS = 2_000;

interface Replaceable {
  readonly front: Front;
  readonly apis: readonly SupervisedProcess[];
}

/** nginx is told to send everything to the other API processes; resolves when this one has ended what it had, and itself. */
export async function takeOut({ front, apis }: Replaceable, number: number): Promise<void> {
  await front.sendTo(
    apis
      .keys()
      .filter((other) => other !== number)
      .toArray(),
  );
  await sleep(DRAIN_MS);
  await apis[number]?.stop();
}

/** It starts, and gets requests again beside all others. */
export async function putBack({ front, apis }: Replaceable, number: number): Promise<void> {
  await apis[number]?.start();
  await front.sendTo(apis.keys().toArray());
}
