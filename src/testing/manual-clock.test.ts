import { expect, it } from 'vitest';
import { ManualClock } from './manual-clock.ts';

it('stands still until it is moved', () => {
  const clock = new ManualClock('2026-01-01T00:00:00Z');
  expect(clock.now()).toEqual(new Date('2026-01-01T00:00:00Z'));
  clock.advance(1_500);
  expect(clock.now()).toEqual(new Date('2026-01-01T00:00:01.500Z'));
});

it('calls what becomes due, in order and each at its time, also what is added meanwhile', () => {
  const clock = new ManualClock('2026-01-01T00:00:00Z');
  const calls: [string, number][] = [];
  const note = (name: string) => () => void calls.push([name, clock.now().getUTCSeconds()]);
  clock.after(3_000, note('third'));
  clock.after(1_000, () => {
    note('first')();
    clock.after(1_000, note('second'));
  });
  const cancel = clock.after(2_500, note('cancelled'));
  cancel();
  clock.after(9_000, note('later'));
  clock.advance(5_000);
  expect(calls).toEqual([
    ['first', 1],
    ['second', 2],
    ['third', 3],
  ]);
  expect(clock.pending).toBe(1);
});
