import { expect, it } from 'vitest';
import { shownText } from './shown-text.ts';

it.each([
  ['uppercase', 'straße één', 'STRASSE ÉÉN'],
  ['lowercase', 'ÀB', 'àb'],
  ['capitalize', 'flat white, o’clock élan', 'Flat White, O’clock Élan'],
  ['none', 'As is', 'As is'],
] as const)('a run in %s shows %s as %s', (text_transform, text, expected) => {
  expect(shownText({ text, style: { text_transform } })).toBe(expected);
});

it('a run without a transform shows what it holds', () => {
  expect(shownText({ text: 'As is', style: {} })).toBe('As is');
});
