import { describe, expect, it } from 'vitest';
import { reportOf, winnerOf } from '../testing/report-of.ts';

/** Bodies have one `p`; the winner of its `color` is asked. */
const colorOf = (css: string, body = '<p id="a" class="b">x</p>'): string | undefined =>
  winnerOf(reportOf(body, css), 'p', 'color');

describe('the cascade', () => {
  it.each([
    ['lets the more specific selector win', '#a { color: red } p.b { color: blue }', 'red'],
    ['lets the later of equals win', 'p { color: red } p { color: blue }', 'blue'],
    [
      'lets important declarations win over more specific ones',
      'p { color: red !important } #a { color: blue }',
      'red',
    ],
    [
      'lets rules in no layer win over layered ones',
      'p { color: red } @layer x { #a { color: blue } }',
      'red',
    ],
    [
      'orders layers by where they are first named',
      '@layer x, y; @layer y { p { color: red } } @layer x { #a { color: blue } }',
      'red',
    ],
    [
      'turns the order of layers around for important declarations',
      '@layer x, y; @layer x { p { color: red !important } } @layer y { p { color: blue !important } }',
      'red',
    ],
    [
      'gives a layer’s own rules more weight than its sublayers’',
      '@layer x { p { color: red } @layer z { p { color: blue } } }',
      'red',
    ],
    [
      'prefers the nearer scope',
      '@scope (body) { p { color: red } } @scope (html) { p { color: blue } }',
      'red',
    ],
    ['counts :where as nothing', 'p { color: red } :where(#a) { color: blue }', 'red'],
    ['counts :is as its strongest argument', ':is(#z, p) { color: red } p.b { color: blue }', 'red'],
    ['drops what the browser cannot read', 'p { color: red; color: nonsense }', 'red'],
    ['keeps a value with var() whatever it says', 'p { color: red; color: var(--none) }', 'var(--none)'],
    ['drops the whole rule for one bad selector', 'p { color: red } p, p:nonsense { color: blue }', 'red'],
    ['forgives bad selectors in :is', 'p { color: red } :is(p, :nonsense) { color: blue }', 'blue'],
    ['does not apply what needs a state', 'p { color: red } p:hover { color: blue }', 'red'],
    [
      'applies media rules that hold',
      'p { color: red } @media (min-width: 900px) { p { color: blue } }',
      'blue',
    ],
    [
      'leaves media rules that do not hold',
      'p { color: red } @media (width < 900px) { p { color: blue } }',
      'red',
    ],
    [
      'applies supported branches',
      'p { color: red } @supports (display: grid) { p { color: blue } }',
      'blue',
    ],
    [
      'leaves branches for other browsers',
      'p { color: red } @supports (-moz-appearance: none) { p { color: blue } }',
      'red',
    ],
    ['understands nesting', 'p { color: red; &.b { color: blue } }', 'blue'],
    [
      'keeps declarations after nested rules in their place',
      'p.b { &.b { color: red } } p.b.b { color: blue } ',
      'blue',
    ],
    ['recovers from an unclosed block', 'p { color: red } p.b { color: blue', 'blue'],
  ])('%s', (_, css, winner) => {
    expect(colorOf(css)).toBe(winner);
  });

  it('lets the style attribute win over all but important rules', () => {
    const body = '<p style="color: red; margin: 0">x</p>';
    const report = reportOf(body, 'p { color: blue !important; margin: 1px }');
    expect([winnerOf(report, 'p', 'color'), winnerOf(report, 'p', 'margin-top')]).toEqual(['blue', '0']);
  });

  it('names each longhand that a shorthand sets', () => {
    const report = reportOf('<p>x</p>', 'p { border: 1px solid red; border-top-color: blue }');
    expect(winnerOf(report, 'p', 'border-top-color')).toBe('blue');
    expect(winnerOf(report, 'p', 'border-left-color')).toBe('1px solid red');
  });
});

describe('sheets', () => {
  it('puts imports before the rules of the sheet that imports them', () => {
    const files = new Map([['other.css', 'p { color: red }']]);
    const report = reportOf('<p>x</p>', '@import "other.css"; p { color: blue }', { files });
    expect(winnerOf(report, 'p', 'color')).toBe('blue');
    expect(report.stylesheets.map(({ source, imported_from }) => [source, imported_from])).toEqual([
      ['main.css', undefined],
      ['other.css', 'main.css'],
    ]);
  });

  it('reads a cycle of imports once and says so', () => {
    const report = reportOf('<p>x</p>', '@import "main.css"; p { color: blue }');
    expect(winnerOf(report, 'p', 'color')).toBe('blue');
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['IMPORT_CYCLE']);
  });

  it('refuses paths that lead out of the project and lists outside sheets as boundaries', () => {
    const report = reportOf('<p>x</p>', '@import "../../secret.css"; @import "https://example.org/a.css";');
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['REFERENCE_REFUSED']);
    expect(report.boundaries).toEqual([
      { url: 'https://example.org/a.css', kind: 'stylesheet', from: { file: 'main.css', line: 1 } },
    ]);
  });
});

describe('deep reports', () => {
  it('say of each declaration what became of it and why', () => {
    const css =
      'p { color: red } #a { color: blue } @media print { p { color: green } } p:hover { color: grey }';
    const report = reportOf('<p id="a">x</p>', css, { mode: 'deep' });
    const page = report.pages[0];
    const index = page?.elements.find(({ tag }) => tag === 'p')?.index ?? -1;
    expect(page?.lineage?.[index]?.color?.map(({ status, because }) => `${status} ${because}`)).toEqual([
      'dominant specificity',
      'conditional state',
      'conditional media',
      'overridden specificity',
    ]);
  });

  it('name the declaration that an element inherits', () => {
    const report = reportOf('<p>x</p>', 'body { color: red; margin: 0 }', { mode: 'deep' });
    const page = report.pages[0];
    const index = page?.elements.find(({ tag }) => tag === 'p')?.index ?? -1;
    expect(page?.lineage?.[index]).toEqual({
      color: [{ declaration: 's0d0', status: 'inherited', because: 'order' }],
    });
  });
});
