import { expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

it('counts on from the server’s time by a clock that nobody sets', async () => {
  let monotonic = 100;
  const clock = await createServerClock(
    async () => 50_000,
    () => monotonic,
  );
  expect(clock.now()).toBe(50_000);
  monotonic += 1_500;
  expect(clock.now()).toBe(51_500);
});

it('takes the moment in the middle between question and answer for the server’s', async () => {
  let monotonic = 0;
  const clock = await createServerClock(
    async () => {
      monotonic += 200;
      return 9_000;
    },
    () => monotonic,
  );
  expect(clock.now()).toBe(9_100);
});

it('asks again after a while, and keeps what it knows when nobody answers', async () => {
  let monotonic = 0;
  const answers = [async () => 1_000, () => Promise.reject(new Error('away')), async () => 5_000_000];
  const clock = await createServerClock(
    () => answers.shift()?.() ?? Promise.reject(new Error('asked too often')),
    () => monotonic,
  );
  monotonic = 700_000;
  expect(clock.now()).toBe(701_000);
  await Promise.resolve();
  monotonic = 1_400_000;
  expect(clock.now()).toBe(1_401_000);
  await new Promise(setImmediate);
  expect(clock.now()).toBe(5_000_000);
});
