import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSiteFolder } from '../../../runners/influence/cli/read-site-folder.ts';
import { createInfluenceReport, SheetCache } from '../../../runners/influence/index.ts';
import { BrowserCascade } from '../../../runners/influence/testing/browser-cascade.ts';
import { type Agreement, compareCascades } from '../../../runners/influence/testing/compare-cascades.ts';
import { findChromium } from '../../../runners/text/testing/chromium-lines.ts';
import { formatTable } from '../../format-table.ts';
import { readTruthFile } from './truth-file.ts';

const USAGE = `usage: npm run bench:cascade -- [FOLDER] [--page FILE]… [--truth FILE] [--worst N]

Compares the declarations that win by our analysis with those that win in Chromium, for all pages of a folder of HTML
and CSS (the example site when left out). With --truth, one page is compared with a file that was taken earlier.`;
const TARGET = 0.995;
const TARGET_CONTESTED = 0.99;
const EXAMPLES = fileURLToPath(new URL('../../../examples/site', import.meta.url));

function readCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        page: { type: 'string', multiple: true },
        truth: { type: 'string' },
        worst: { type: 'string', default: '20' },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : 'wrong command line'}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { values, positionals } = readCommandLine();
const folder = positionals[0] ?? EXAMPLES;
if (!existsSync(folder)) {
  console.error(`there is no folder "${folder}"\n\n${USAGE}`);
  process.exit(2);
}
const chromium = findChromium();
if (chromium === undefined && values.truth === undefined) {
  console.error('SKIPPED: there is no Chromium on this machine to compare cascades with');
  process.exit(0);
}
const files = readSiteFolder(folder);
const truth = values.truth === undefined ? null : readTruthFile(readFileSync(values.truth, 'utf8'));
const pages =
  values.page ??
  (truth === null ? [...files.keys()].filter((path) => /\.html?$/i.test(path)).sort() : [truth.page]);
const browser = truth === null ? await BrowserCascade.open(chromium ?? '') : null;
const cache = new SheetCache();
const rows: string[][] = [];
const total = { winners: 0, right: 0, contested: 0, contestedRight: 0, extra: 0 };

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(3)} %`;
const describe = (name: string, one: Omit<Agreement, 'differences'>): string[] => [
  name,
  String(one.winners),
  percent(one.right, one.winners + one.extra),
  String(one.contested),
  percent(one.contestedRight, one.contested),
];

try {
  for (const file of pages) {
    const report = createInfluenceReport({ files, mode: 'basic', pages: [file], cache });
    const [page] = report.pages;
    if (page === undefined) {
      console.error(`"${file}" is not a page of the folder`);
      process.exitCode = 2;
      continue;
    }
    const elements = truth?.elements ?? (await browser?.read(folder, file)) ?? [];
    const agreement = compareCascades(report, page, elements);
    for (const key of ['winners', 'right', 'contested', 'contestedRight', 'extra'] as const)
      total[key] += agreement[key];
    for (const line of agreement.differences.slice(0, Number(values.worst))) console.log(`${file} ${line}`);
    rows.push(describe(file, agreement));
  }
} finally {
  await browser?.close();
}
rows.push(describe('all', total));
console.log(formatTable(['page', 'winners', 'agree', 'contested', 'agree'], rows).join('\n'));
const met =
  total.right >= TARGET * (total.winners + total.extra) &&
  total.contestedRight >= TARGET_CONTESTED * total.contested;
console.log(
  `\ntargets: ≥ ${100 * TARGET} % of all, ≥ ${100 * TARGET_CONTESTED} % of the contested: ${met ? 'met' : 'missed'}`,
);
if (!met) process.exitCode ??= 1;
