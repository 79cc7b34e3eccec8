import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, toExcerpt } from './highlight.ts';
import { toWords } from './words.ts';

const marked = ({ text, highlights }: ReturnType<typeof highlight>) =>
  highlights.map(({ start, end }) => text.slice(start, end));

describe('highlighting', () => {
  it('marks every word in any case, the longest that fits', () => {
    expect(marked(highlight('Roasted ROAST, über roast', ['roast', 'roasted', 'Über']))).toEqual([
      'Roasted',
      'ROAST',
      'über',
      'roast',
    ]);
  });

  it('takes signs of regular expressions as they are written', () => {
    expect(marked(highlight('a.c abc (x) [y] \\ c++ /', ['a.c', '(x)', '[y]', '\\', 'c++', '/']))).toEqual([
      'a.c',
      '(x)',
      '[y]',
      '\\',
      'c++',
      '/',
    ]);
  });

  it('shows what stands around the first word', () => {
    const excerpt = toExcerpt(`${'before '.repeat(50)}needle${' after'.repeat(50)}`, ['needle']);
    expect(excerpt.text).toMatch(/^….*before needle after.*…$/);
    expect(excerpt.text.length).toBeLessThanOrEqual(202);
    expect(marked(excerpt)).toEqual(['needle']);
  });

  it('never fails, never breaks a character, and marks only what was searched for', () => {
    const unit = fc.constantFrom(...'ab \n.*+?[](){}|\\^$/-', 'İ', 'ß', '😀', 'é', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 600 }), fc.string({ unit, maxLength: 20 }), (text, query) => {
        const words = toWords(query);
        const excerpt = toExcerpt(text, words);
        expect(excerpt.text.length).toBeLessThanOrEqual(203);
        if (text.isWellFormed()) expect(excerpt.text.isWellFormed()).toBe(true);
        const lengths = words.map((word) => word.length);
        for (const found of marked(excerpt)) expect(lengths).toContain(found.length);
      }),
    );
  });
});

it('splits a query into words, each once, eight at most', () => {
  expect(toWords('  Roast\t ROAST date\u00a0x ')).toEqual(['roast', 'date', 'x']);
  expect(toWords('a b c d e f g h i j')).toHaveLength(8);
});
