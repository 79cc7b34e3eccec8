import { expect, it } from 'vitest';
import { transformText } from './transform-text.ts';

it.each([
  ['uppercase', 'straße één', 'STRASSE ÉÉN'],
  ['lowercase', 'ÀB', 'àb'],
  ['capitalize', 'flat white, o’clock élan', 'Flat White, O’clock Élan'],
  ['none', 'As is', 'As is'],
  [undefined, 'As is', 'As is'],
] as const)('textTransform %s turns %s into %s', (transform, text, expected) => {
  expect(transformText(text, transform)).toBe(expected);
});
