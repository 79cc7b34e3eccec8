import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { reportOf } from '../testing/report-of.ts';

it('finishes with selectors that are built to explode, and keeps the other rules', () => {
  const nested = `${':not(:is('.repeat(40)}p${'))'.repeat(40)}`;
  const long = Array.from({ length: 10_000 }, (_, at) => `.c${at}`).join(',');
  const css = `${nested} { color: red } ${long}, p { margin: 0 } p:has(:has(b)) { color: blue } p { top: 1px }`;
  const report = reportOf('<p>x</p>', css, { mode: 'deep' });
  expect(report.diagnostics.filter(({ code }) => code === 'SELECTOR_INVALID')).toHaveLength(2);
  expect(report.stylesheets.flatMap(({ rules }) => rules)).toHaveLength(4);
});

const codesOf = (report: ReturnType<typeof reportOf>, file: string) =>
  report.diagnostics.filter((one) => one.file === file).map(({ code, line }) => `${code} ${line}`);

it('reads no further than its limits into huge sheets and pages, and says so', () => {
  const limits = { ...DEFAULT_LIMITS, sheetBytes: 1_000, pageBytes: 2_000, elementsPerPage: 20 };
  const huge = new TextEncoder().encode(`p { color: red }\n${'.a { margin: 0 }\n'.repeat(10_000)}`);
  const files = new Map<string, string | Uint8Array>([
    ['main.css', huge],
    ['long.html', `<p>${'x'.repeat(10_000)}</p>`],
    ['many.html', '<p></p>'.repeat(100)],
  ]);
  const report = reportOf('<p>x</p>', '', { files, limits });
  expect(codesOf(report, 'main.css')).toContain('STYLESHEET_TOO_LARGE 1');
  expect(codesOf(report, 'long.html')).toContain('PAGE_TOO_LARGE 1');
  expect(codesOf(report, 'many.html')).toContain('PAGE_TOO_LARGE 1');
  expect(report.truncated?.map(({ what }) => what).sort()).toEqual([
    'elements_per_page',
    'page_characters',
    'stylesheet_characters',
  ]);
});

it('reads 100,000 elements and 100 MB of style sheet within its limits', () => {
  const files = new Map<string, string | Uint8Array>([
    ['wide.html', '<b></b>'.repeat(100_000)],
    ['main.css', new Uint8Array(100 * 1024 * 1024).fill(0x20)],
  ]);
  const report = reportOf('<p>x</p>', '', { files });
  const wide = report.pages.find(({ file }) => file === 'wide.html');
  expect(wide?.elements).toHaveLength(DEFAULT_LIMITS.elementsPerPage);
  expect(codesOf(report, 'main.css')).toEqual(['STYLESHEET_TOO_LARGE 1']);
});

it('reads byte order marks, other encodings and NULs', () => {
  const rule = 'p { color: red }';
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...rule].flatMap((one) => [one.charCodeAt(0), 0])]);
  const sheets = [
    `\ufeff${rule}`,
    utf16,
    `\0${rule}\0`,
    Uint8Array.from([0x2f, 0x2a, 0xff, 0x2a, 0x2f, ...Buffer.from(rule)]),
  ];
  const won = sheets.map((sheet) => {
    const report = reportOf('<p>x</p>', '', { files: new Map([['main.css', sheet]]) });
    const paragraph = report.pages[0]?.elements.find(({ tag }) => tag === 'p');
    return report.pages[0]?.winners[paragraph?.index ?? -1]?.color !== undefined;
  });
  // The NUL is a replacement character, which makes the selector that of another element.
  expect(won).toEqual([true, true, false, true]);
});

it('names what is malformed, missing, circular or outside of the project by file and line', () => {
  const files = new Map([
    ['a.css', '@import "b.css";'],
    ['b.css', '\n@import "a.css";'],
  ]);
  const css = [
    '@import "a.css";',
    '@import "missing.css";',
    '@import "../../outside.css";',
    '@import "file:///etc/passwd";',
    'p { background: url(javascript:alert(1)) }',
    'p { color red; margin: 0 }',
    'p::: { color: red }',
    'i { color: red',
  ].join('\n');
  const report = reportOf('<p>x</p><i>y</i>', css, { files });
  expect(codesOf(report, 'b.css')).toEqual(['IMPORT_CYCLE 2']);
  expect(codesOf(report, 'main.css')).toEqual(
    expect.arrayContaining(['STYLESHEET_MISSING 2', 'REFERENCE_REFUSED 5', 'SELECTOR_INVALID 7']),
  );
  for (const line of [3, 4]) {
    const named = report.diagnostics.some((one) => one.file === 'main.css' && one.line === line);
    const boundary = report.boundaries.some(({ from }) => from.file === 'main.css' && from.line === line);
    expect(named || boundary).toBe(true);
  }
  const winners = report.pages[0]?.winners ?? {};
  expect(Object.values(winners).some((one) => one.color !== undefined)).toBe(true);
});

it('tells a chain of imports that is too long from one that goes in circles', () => {
  const chain = Array.from({ length: 40 }, (_, at) => [`c${at}.css`, `@import "c${at + 1}.css";`] as const);
  const report = reportOf('<p>x</p>', '@import "c0.css";', { files: new Map(chain) });
  const codes = new Set(report.diagnostics.map(({ code }) => code));
  expect(codes).toEqual(new Set(['IMPORT_TOO_DEEP']));
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
