import { expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createBackoff } from './backoff.ts';

const job = { opts: { backoff: { type: 'up-to-60000', delay: 500 } } };

/** What BullMQ is told after so many attempts, on a machine whose clock is off by so much. */
function delayAfter(attempts: number, aheadMs: number, clock = new ManualClock()) {
  const backoff = createBackoff(clock, { now: () => clock.now().getTime() - aheadMs });
  return backoff(attempts, 'up-to-60000', undefined, job);
}

it('doubles up to the limit', async () => {
  expect(await delayAfter(1, 0)).toBe(500);
  expect(await delayAfter(3, 0)).toBe(2_000);
  expect(await delayAfter(30, 0)).toBe(60_000);
});

it('means the server’s time on a machine whose clock is behind or ahead', async () => {
  expect(await delayAfter(1, -600_000)).toBe(600_500);
  expect(await delayAfter(3, 1_500)).toBe(500);
});

it('holds the job where a delay cannot be told because the clock is too far ahead', async () => {
  const clock = new ManualClock();
  const told = delayAfter(2, 600_000, clock);
  expect(clock.pending).toBe(1);
  clock.advance(1_000);
  expect(await told).toBe(0);
});
