import { parseArgs } from 'node:util';
import { createInfluenceReport, DEFAULT_ENVIRONMENT, muteSelectors } from '../index.ts';
import { explainReport } from '../report/explain-report.ts';
import { readSiteFolder } from './read-site-folder.ts';

const USAGE = `Usage: npm run engine -- influence FOLDER [--page P] [--mode basic|deep] [--mute SELECTOR]…
       [--viewport 1280x800] [--explain SELECTOR[:property]]`;

/** Where the command writes. */
export interface InfluenceOutput {
  readonly stdout: (text: string) => void;
  readonly stderr: (line: string) => void;
}

function readViewport(text: string): { width: number; height: number } | null {
  const match = /^(\d{1,5})x(\d{1,5})$/.exec(text);
  return match === null ? null : { width: Number(match[1]), height: Number(match[2]) };
}

/** Reports on a folder of pages; answers 0, or 2 where the command line is wrong. */
export function runInfluenceCli(argv: readonly string[], output: InfluenceOutput): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    options: {
      page: { type: 'string', multiple: true },
      mode: { type: 'string' },
      mute: { type: 'string', multiple: true },
      viewport: { type: 'string' },
      explain: { type: 'string' },
    },
  });
  const viewport = readViewport(String(values.viewport ?? '1280x800'));
  const [folder] = positionals;
  if (folder === undefined || viewport === null) {
    output.stderr(USAGE);
    return 2;
  }
  const muted = Array.isArray(values.mute) ? values.mute.map(String) : [];
  const question = values.explain === undefined ? null : String(values.explain);
  const deep = values.mode === 'deep' || muted.length > 0 || question !== null;
  const report = createInfluenceReport({
    files: readSiteFolder(folder),
    mode: deep ? 'deep' : 'basic',
    environment: { ...DEFAULT_ENVIRONMENT, ...viewport },
    ...(Array.isArray(values.page) ? { pages: values.page.map(String) } : {}),
  });
  const shown = muted.length > 0 ? muteSelectors(report, muted) : report;
  if (question === null) output.stdout(`${JSON.stringify(shown)}\n`);
  else for (const line of explainReport(shown, question)) output.stdout(`${line}\n`);
  return 0;
}
