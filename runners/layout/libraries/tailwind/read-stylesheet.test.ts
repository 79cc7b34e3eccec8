import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseBlocks } from './parse-blocks.ts';
import { readStylesheet } from './read-stylesheet.ts';

it('finds classes, variables and the theme of a style sheet, wherever they are nested', () => {
  const sheet = readStylesheet(`@import "tailwindcss"; /* .no { a: b } */
    @theme { --color-brand: #abc; --font-weight-thick: 900; }
    @layer base { :root { --a: 1; @variant dark { --a: 2; } } .dark { --b: "}"; } }
    @media (prefers-color-scheme: dark) { :root { --c: 3 } }
    .card, .box:hover { @apply p-4 m-2; color: red; background: url(data:image/png;base64,AA==) }
    @utility tall { height: 3px }`);
  expect(sheet.isVersion4).toBe(true);
  expect(sheet.theme).toEqual({ colors: { brand: '#abc' }, fontWeight: { thick: '900' } });
  expect(sheet.variables.get('--a')).toBe('1');
  expect([...sheet.darkVariables]).toEqual([
    ['--a', '2'],
    ['--b', '"}"'],
    ['--c', '3'],
  ]);
  expect([...sheet.classes.keys()]).toEqual(['card', 'tall']);
  expect(sheet.classes.get('card')).toEqual({
    applied: ['p-4', 'm-2'],
    css: 'color: red;background: url(data:image/png;base64,AA==);',
  });
});

it('reads any text without an exception, and loses no statement of what is well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void readStylesheet(text)),
  );
  const name = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(name, { maxLength: 4 })), { maxLength: 6 }), (rules) => {
      const css = rules.map(
        ([selector, values]) => `.${selector} { ${values.map((value) => `${value}: 1;`).join(' ')} }`,
      );
      expect(
        parseBlocks(css.join('\n')).blocks.map(({ prelude, statements }) => [prelude, statements]),
      ).toEqual(rules.map(([selector, values]) => [`.${selector}`, values.map((value) => `${value}: 1`)]));
    }),
  );
});
