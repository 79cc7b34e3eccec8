import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lexer } from 'css-tree';
import { JSDOM, VirtualConsole } from 'jsdom';
import juice from 'juice';
import { parse as parseWithPostcss } from 'postcss';
import { createInfluenceReport, muteSelectors, SheetCache } from '../../runners/influence/index.ts';
import { forgetValues } from '../../runners/influence/properties/is-valid-value.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { classNames, pageWith, sheetWith } from './influence-page.ts';
import { fitExponent, median } from './statistics.ts';

const ROUNDS = 9;
const ELEMENTS = 500;
const GROWTH = [250, 500, 1000, 2000, 4000];
const LARGE = { elements: 20_000, rules: 10_000 };

const TARGETS = {
  basicMs: 60,
  deepMs: 150,
  muteMs: 20,
  coldToParsing: 3,
  juiceCold: 3,
  juiceWarm: 5,
  jsdom: 20,
  exponent: 1.1,
  memoryMiB: 300,
};

function measure(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The median time of some rounds in milliseconds, after one that does not count. */
function timeOf(run: () => void, rounds = ROUNDS): number {
  run();
  return median(Array.from({ length: rounds }, () => measure(run)));
}

/** As `timeOf`, one after the other in each round, so that all meet the same machine. */
function timeSideBySide(runs: readonly (() => void)[], rounds = ROUNDS): number[] {
  for (const run of runs) run();
  const times = Array.from({ length: rounds }, () => runs.map(measure));
  return runs.map((_, index) => median(times.map((round) => round[index] ?? 0)));
}

/** What reading the sheet costs with no cascade at all: postcss, and each declaration against a grammar. */
function parseAndValidate(css: string): number {
  let valid = 0;
  parseWithPostcss(css).walkDecls(({ prop, value }) => {
    if (prop.startsWith('--') || lexer.matchProperty(prop, value).error === null) valid += 1;
  });
  return valid;
}

type Print = (text: string) => void;

/** Measures the influence analysis beside the tools that people know, in one run over one page. */
export function benchInfluence(print: Print): boolean {
  const require = createRequire(import.meta.url);
  const css = readFileSync(require.resolve('bootstrap/dist/css/bootstrap.css'), 'utf8');
  const html = pageWith(ELEMENTS, classNames(css), 'framework.css');
  const met = [benchPage(html, css, print), benchGrowth(css, print), benchMemory(print)];
  return met.every(Boolean);
}

function benchPage(html: string, css: string, print: Print): boolean {
  const files = new Map([
    ['index.html', html],
    ['framework.css', css],
  ]);
  const cache = new SheetCache();
  const report = createInfluenceReport({ files, mode: 'deep', cache });
  const rules = report.stylesheets.reduce((sum, sheet) => sum + sheet.rules.length, 0);
  const elements = report.pages[0]?.elements.length ?? 0;
  print(`a page of ${elements} elements with Bootstrap: ${rules} rules, ${ROUNDS} rounds, medians\n`);
  const inline = html.replace(/<link[^>]*>/, '');
  const [cold = 0, parsing = 0, juiceCold = 0] = timeSideBySide([
    () => {
      forgetValues();
      createInfluenceReport({ files, mode: 'basic', cache: new SheetCache() });
    },
    () => parseAndValidate(css),
    () => juice.inlineContent(inline, css),
  ]);
  const basic = timeOf(() => createInfluenceReport({ files, mode: 'basic', cache }));
  const deep = timeOf(() => createInfluenceReport({ files, mode: 'deep', cache }));
  const mute = timeOf(() => muteSelectors(report, ['.btn', '.row > *', '.card-body']));
  const jsdom = timeOf(() => computeAllStyles(inline, css), 1);
  const rows: [string, number, string, boolean][] = [
    ['basic, sheets known', basic, `≤ ${TARGETS.basicMs} ms`, basic <= TARGETS.basicMs],
    ['deep, sheets known', deep, `≤ ${TARGETS.deepMs} ms`, deep <= TARGETS.deepMs],
    ['muting three selectors', mute, `≤ ${TARGETS.muteMs} ms`, mute <= TARGETS.muteMs],
    [
      'basic, nothing known',
      cold,
      `≤ ${TARGETS.coldToParsing} × parsing`,
      cold <= TARGETS.coldToParsing * parsing,
    ],
    ['postcss and validation alone', parsing, '', true],
    [
      'juice',
      juiceCold,
      `≥ ${TARGETS.juiceCold} × ours cold, ≥ ${TARGETS.juiceWarm} × warm`,
      juiceCold >= TARGETS.juiceCold * cold && juiceCold >= TARGETS.juiceWarm * basic,
    ],
    [
      'jsdom, getComputedStyle of all',
      jsdom,
      `≥ ${TARGETS.jsdom} × ours cold`,
      jsdom >= TARGETS.jsdom * cold,
    ],
  ];
  const cells: Cell[][] = rows.map(([name, ms, target, ok]) => [
    name,
    Math.round(ms * 10) / 10,
    ratio(ms, cold),
    target,
    ok ? '' : 'missed',
  ]);
  print(formatTable(['what', 'ms', '× ours cold', 'target', ''], cells).join('\n'));
  return rows.every(([, , , ok]) => ok);
}

const ratio = (ms: number, cold: number): string => (ms / cold).toFixed(2);

function computeAllStyles(html: string, css: string): number {
  const { window } = new JSDOM(
    html.replace('</head>', () => `<style>${css}</style></head>`),
    {
      virtualConsole: new VirtualConsole(),
    },
  );
  let seen = 0;
  for (const element of window.document.querySelectorAll('*')) {
    if (window.getComputedStyle(element).display !== '') seen += 1;
  }
  window.close();
  return seen;
}

function benchGrowth(css: string, print: Print): boolean {
  const classes = classNames(css);
  const cache = new SheetCache();
  const samples = GROWTH.map((size) => {
    const files = new Map([
      ['index.html', pageWith(size, classes, 'framework.css')],
      ['framework.css', css],
    ]);
    return { size, ms: timeOf(() => createInfluenceReport({ files, mode: 'basic', cache }), 5) };
  });
  const exponent = fitExponent(samples);
  print(
    formatTable(
      ['elements', 'basic ms'],
      samples.map(({ size, ms }) => [size, Math.round(ms * 10) / 10]),
    ).join('\n'),
  );
  print(`\ngrows with elements to the power of ${exponent.toFixed(2)} (target ≤ ${TARGETS.exponent})\n`);
  return exponent <= TARGETS.exponent;
}

function benchMemory(print: Print): boolean {
  const css = sheetWith(LARGE.rules);
  const files = new Map([
    ['index.html', pageWith(LARGE.elements, classNames(css), 'framework.css')],
    ['framework.css', css],
  ]);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const report = createInfluenceReport({ files, mode: 'basic' });
  const ms = performance.now() - start;
  const grown = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  globalThis.gc?.();
  const kept = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  print(
    `\n${report.pages[0]?.elements.length} elements × ${LARGE.rules} rules: ${Math.round(ms)} ms, heap + ${Math.round(grown)} MiB (target ≤ ${TARGETS.memoryMiB})` +
      (globalThis.gc === undefined ? '' : `, ${Math.round(kept)} MiB kept`),
  );
  return grown <= TARGETS.memoryMiB;
}
