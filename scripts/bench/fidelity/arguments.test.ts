import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments.ts';

const needed = ['--corpus', 'corpus.json', '--truth', 'truth', '--sources', 'apps'];

describe('the command line of the comparison with really run screens', () => {
  it('compares every screen, timed three times, where nothing else is said', () => {
    expect(readArguments(needed)).toMatchObject({
      corpus: 'corpus.json',
      only: '',
      rounds: 3,
      unmatched: false,
    });
  });

  it.each([
    ['an option that it does not know', [...needed, '--verbose'], /--verbose/],
    ['a missing folder of sources', needed.slice(0, 4), /--sources/],
    ['an option without its value', [...needed, '--font'], /--font/],
    ['rounds that are no number', [...needed, '--rounds', 'many'], /--rounds .* not many/],
    ['no round at all', [...needed, '--rounds', '0'], /--rounds/],
  ])('says what is wrong with %s', (_, argv, message) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
    expect(() => readArguments(argv)).toThrow(message);
  });
});
