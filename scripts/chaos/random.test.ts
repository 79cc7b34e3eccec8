import { expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draw = (random: ReturnType<typeof createRandom>) => Array.from({ length: 50 }, () => random.next());

it('chooses the same for the same seed, and something else for another', () => {
  expect(draw(createRandom(7))).toEqual(draw(createRandom(7)));
  expect(draw(createRandom(7))).not.toEqual(draw(createRandom(8)));
});

it('gives each branch choices that do not depend on what others chose before', () => {
  const random = createRandom(7);
  const untouched = draw(random.branch('a person'));
  draw(random.branch('another person'));
  draw(random);
  expect(draw(random.branch('a person'))).toEqual(untouched);
});

it('stays within its bounds and reaches every item', () => {
  const random = createRandom(7);
  const numbers = Array.from({ length: 500 }, () => random.between(5, 6));
  expect(numbers.every((number) => number >= 5 && number < 6)).toBe(true);
  const picked = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])));
  expect(picked).toEqual(new Set(['a', 'b', 'c']));
});
