import { expect, it } from 'vitest';
import { describeLevel, isLate, levelOf } from './queue-level.ts';

it.each([
  ['preview', 3, 'fine'],
  ['preview', 4, 'watch'],
  ['preview', 11, 'falling behind'],
  ['preview', 26, 'users feel it'],
  ['preview', 51, 'add runners now'],
  ['ai_docs', 5, 'watch'],
  ['ai_docs.gpu', 6, 'falling behind'],
] as const)('%s with %i waiting jobs: %s', (queue, waiting, level) => {
  expect(levelOf(queue, waiting)).toBe(level);
  expect(describeLevel(queue, waiting)).toBe(level === 'fine' ? '' : level);
  expect(isLate(queue, waiting)).toBe(waiting > 25);
});
