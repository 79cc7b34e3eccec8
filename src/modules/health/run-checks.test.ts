import { expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { runChecks, shareResult } from './run-checks.ts';

it('counts a part that does not answer in time as failed, and waits for no timer otherwise', async () => {
  const clock = new ManualClock();
  const checks = [
    { name: 'quick', run: async () => undefined },
    { name: 'stuck', run: () => new Promise<void>(() => undefined) },
  ];
  const results = runChecks(checks, clock);
  await new Promise(setImmediate);
  expect(clock.pending).toBe(1);
  clock.advance(3_000);
  expect(await results).toEqual([
    { name: 'quick', ok: true, latencyMs: 0, problem: null },
    { name: 'stuck', ok: false, latencyMs: 3_000, problem: 'timeout' },
  ]);
});

it.each([
  [Object.assign(new Error('connect 10.0.0.7'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  [new TypeError('at /srv/app'), 'TypeError'],
  ['text', 'unknown'],
])('names the kind of %s and nothing of its text', async (thrown, problem) => {
  const [result] = await runChecks([{ name: 'part', run: () => Promise.reject(thrown) }], new ManualClock());
  expect(result?.problem).toBe(problem);
});

it('runs again once the shared result is no longer fresh', async () => {
  const clock = new ManualClock();
  let runs = 0;
  const shared = shareResult(async () => (runs += 1), clock, 1_000);
  expect(await Promise.all([shared(), shared()])).toEqual([1, 1]);
  clock.advance(1_000);
  expect(await shared()).toBe(2);
});
