import { expect, it } from 'vitest';
import { runLimited } from './run-limited.ts';

it('runs no more at once than the limit and keeps the order of the items', async () => {
  let running = 0;
  let most = 0;
  const results = await runLimited([5, 1, 4, 2, 3], 2, async (item) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

it('starts nothing more after a failure and throws it when what ran has ended', async () => {
  const ended: number[] = [];
  const slow = Promise.withResolvers<void>();
  const run = runLimited([1, 2, 3, 4], 2, async (item) => {
    if (item === 2) {
      slow.resolve();
      throw new Error('two failed');
    }
    await slow.promise;
    ended.push(item);
  });
  await expect(run).rejects.toThrow('two failed');
  expect(ended).toEqual([1]);
});

it('gives nothing for nothing', async () => {
  expect(await runLimited([], 4, async () => 1)).toEqual([]);
});
