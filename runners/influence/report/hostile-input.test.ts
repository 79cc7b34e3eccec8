import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportOf } from '../testing/report-of.ts';

it('finishes with selectors that are built to explode, and keeps the other rules', () => {
  const nested = `${':not(:is('.repeat(40)}p${'))'.repeat(40)}`;
  const long = Array.from({ length: 10_000 }, (_, at) => `.c${at}`).join(',');
  const css = `${nested} { color: red } ${long}, p { margin: 0 } p:has(:has(b)) { color: blue } p { top: 1px }`;
  const report = reportOf('<p>x</p>', css, { mode: 'deep' });
  expect(report.diagnostics.filter(({ code }) => code === 'SELECTOR_INVALID')).toHaveLength(1);
  expect(report.stylesheets.flatMap(({ rules }) => rules)).toHaveLength(4);
});

const PIECES = [
  ...[
    'p',
    '.a',
    '#b',
    '*',
    '&',
    ':is(',
    ':not(',
    ':has(',
    ')',
    '>',
    '+',
    ',',
    '[',
    ']',
    '=',
    '"',
    "'",
    '\\',
    '\0',
  ],
  ...[
    '{',
    '}',
    ';',
    ':',
    '@media ',
    '@layer ',
    '@scope (',
    '@container ',
    '@import "x";',
    '@supports ',
    '(',
    '!',
  ],
  ...[
    'color',
    'red',
    'calc(',
    '1px',
    'var(--x)',
    'url(',
    '/*',
    '*/',
    '<!--',
    '-->',
    'important',
    '--x',
    '\n',
    'é',
  ],
];

it('reports whatever stands in a style sheet without an error', () => {
  const sheet = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(sheet, (css) => {
      const report = reportOf('<p class="a" id="b" style="color: red">x<b>y</b></p>', css, { mode: 'deep' });
      expect(report.pages).toHaveLength(1);
    }),
    { seed: 20_261, numRuns: 500 },
  );
});
