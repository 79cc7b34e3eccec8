import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInfluenceReport } from '../../report/create-influence-report.ts';
import type { InfluenceReport } from '../../report/report-types.ts';
import { parseSelectorList } from '../../selectors/parse-selector.ts';
import { declarationOf, reportOf, winnerOf } from '../../testing/report-of.ts';
import { compilePreprocessed } from './compile-preprocessed.ts';

const folder = new URL('../../testing/styles/', import.meta.url);
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')] as const),
);

/** `selector | conditions | declarations` of each rule of a sheet; what is not resolved has a question mark. */
const rulesOf = (report: InfluenceReport, source: string): string[] =>
  report.stylesheets
    .filter((sheet) => sheet.source === source)
    .flatMap(({ rules }) => rules)
    .map(({ selector, conditions, declarations }) =>
      [
        selector,
        conditions.join(' & '),
        declarations.map((one) => `${one.property}: ${one.value}${one.unresolved ? ' ?' : ''}`).join('; '),
      ].join(' | '),
    );

const sources = createInfluenceReport({ files, mode: 'basic', pages: [] });
const evaluated = 'a value that the pre-processor works out';

describe('SCSS and Less', () => {
  it('have their nested rules written out, and what is not evaluated kept as it is', () => {
    expect(rulesOf(sources, 'main.scss')).toEqual([
      '.card |  | color: black',
      `.card | ${evaluated} | margin: $gap ?; padding: math.div($gap, 2) 4px ?; width: 10px + 2px ?`,
      '.card |  | font-size: 12px; font-weight: bold',
      `.card | ${evaluated} | --gap: #{$gap} ?`,
      '.card |  | --plain: $gap',
      '.card-title |  | color: grey',
      '.card-title:hover |  | color: blue',
      '.card > .row, .card + .card |  | color: green',
      '.dark .card |  | color: white',
      '.card | @media (min-width: 600px) | color: navy',
      '.card | @media (max-width: $small) | color: olive',
      '.card | @include above(md) | color: teal',
      '.card | @if $wide | width: 100%',
      '.card | @else | width: 50%',
      '.each | @each $name in a, b | color: red',
    ]);
    expect(rulesOf(sources, 'theme.less')).toEqual([
      `.panel | ${evaluated} | color: @accent ?`,
      '.panel |  | margin: 0 auto',
      `.panel | ${evaluated} | width: ~"calc(100% - @{gap})" ?`,
      `.panel-head | ${evaluated} | color: darken(#06c, 10%) ?`,
      '.panel-head |  | padding: 2px',
      '.panel | @media @phone | margin: 0',
      '.panel | @media (max-width: 400px) | margin: 1px',
      '.guarded | when (@mode = dark) | color: white',
    ]);
  });

  it('are marked, and what was not run is named with its line', () => {
    expect(sources.stylesheets.map(({ source, syntax }) => [source, syntax])).toEqual(
      [...files.keys()].sort().map((path) => [path, path.endsWith('less') ? 'less' : 'scss']),
    );
    const notes = sources.diagnostics.filter(({ code }) => code === 'PREPROCESSOR_NOT_RUN');
    const told = notes.map(({ file, line, message }) => `${file}:${line} ${message}`);
    for (const part of [
      'main.scss:1 @use "sass:math" is not followed',
      'main.scss:18 @include card(4px) is not run',
      'main.scss:19 @extend %box is not done',
      'main.scss:27 Which elements ".item-#{$i}" selects is not known',
      'theme.less:9 The mixin "round" is not run',
      'theme.less:12 What this extends is not extended',
    ])
      expect(told).toContainEqual(expect.stringContaining(part));
  });

  it('reach a page only where it names them, partials and modules included', () => {
    const page = '<link rel="stylesheet" href="main.scss"><p class="card"></p><p class="button primary"></p>';
    const report = createInfluenceReport({ files: new Map([...files, ['a.html', page]]), mode: 'deep' });
    const imported = report.stylesheets.map(({ source, imported_from: from }) => `${source} < ${from ?? ''}`);
    expect(imported).toContain('parts/_buttons.scss < main.scss');
    expect(imported).toContain('parts/_colors.scss < main.scss');
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'STYLESHEET_MISSING', file: 'main.scss', line: 3 }),
    );
    expect(winnerOf(report, 'p', 'color')).toBe('navy');
    expect(report.selectors.filter(({ matches }) => matches > 0).length).toBeGreaterThan(4);
    const other = createInfluenceReport({
      files: new Map([...files, ['a.html', '<p class="card">']]),
      mode: 'deep',
    });
    expect(other.pages[0]?.winners).toEqual({ 0: {}, 1: {}, 2: {}, 3: {} });
  });

  it('never let win what is not evaluated, and show it as conditional', () => {
    const css = '.a { margin: 1px }\n.a { margin: $gap; color: $red }';
    const page = '<link rel="stylesheet" href="x.scss"><p class="a">';
    const report = createInfluenceReport({
      files: new Map([
        ['a.html', page],
        ['x.scss', css],
      ]),
      mode: 'deep',
    });
    expect(winnerOf(report, 'p', 'margin-top')).toBe('1px');
    expect(winnerOf(report, 'p', 'color')).toBeUndefined();
    const lineage = Object.values(report.pages[0]?.lineage ?? {}).at(-1)?.['margin-top'] ?? [];
    expect(
      lineage.map((one) => [declarationOf(report, one.declaration)?.value, one.status, one.because]),
    ).toEqual([
      ['$gap', 'conditional', 'preprocessor'],
      ['1px', 'dominant', 'order'],
    ]);
  });

  it('leave the CSS that is made from them as what the browser sees', () => {
    const report = reportOf('<p>', 'p { color: red }', {
      files: new Map([['main.scss', 'p { color: blue }']]),
    });
    expect(winnerOf(report, 'p', 'color')).toBe('red');
    expect(report.diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['STYLESHEET_HAS_SOURCE', 'main.css'],
    ]);
  });

  it.each([
    ['scss', '.a { color: red } } .b { color: blue', ['.a', '.b']],
    ['less', '.a { color: red }\neach(@l, { .c { x: y } });\n.b { color: blue }', ['.a', '.b']],
    ['scss', '.a { color: red; content: "', ['.a']],
  ] as const)('of %s what is broken is left out and named: %s', (syntax, text, selectors) => {
    const { rules, errors } = compilePreprocessed(text, syntax, parseSelectorList);
    expect(rules.map(({ selectorText }) => selectorText)).toEqual(selectors);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('are bounded where nesting would multiply selectors', () => {
    const list = Array.from({ length: 40 }, (_, at) => `.a${at}`).join(', ');
    const { rules, notes } = compilePreprocessed(
      `${list} { ${list} { ${list} { x: y } } }`,
      'scss',
      parseSelectorList,
    );
    expect(rules).toEqual([]);
    expect(notes).toEqual([expect.objectContaining({ what: expect.stringContaining('too many') })]);
    const deep = compilePreprocessed(
      `${'a {'.repeat(5_000)} color: red ${'}'.repeat(5_000)}`,
      'less',
      parseSelectorList,
    );
    expect(deep.notes?.[0]?.what).toContain('deeper than 64');
  });

  it('are read without a throw whatever they hold', () => {
    const signs = [
      '{',
      '}',
      ';',
      ':',
      '&',
      '-x',
      '$a',
      '#{',
      '@a',
      '@{',
      '@include m',
      '@media',
      '.m()',
      '//',
      '/*',
      '"',
      '(',
      '\n',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 3 }))), (parts) => {
        for (const syntax of ['scss', 'less'] as const) {
          const text = parts.join('');
          for (const { offset } of compilePreprocessed(text, syntax, parseSelectorList).rules)
            expect(offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
