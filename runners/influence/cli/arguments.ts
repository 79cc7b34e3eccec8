import { parseArgs } from 'node:util';
import type { InfluenceReport } from '../report/report-types.ts';

type AnalysisMode = InfluenceReport['mode'];

export const USAGE = `Usage: npm run engine -- influence FOLDER [options]

Says which CSS declaration wins for every element of a folder's pages, from source alone.

  --page FILE                     a page, relative to FOLDER; may be repeated (every page when left out)
  --mode basic|deep               deep says of every property what lost, and why (basic when left out)
  --mute SELECTOR                 what would win without it; may be repeated; implies deep
  --viewport WIDTHxHEIGHT         in CSS pixels (1280x800 when left out)
  --explain SELECTOR[:PROPERTY]   for people: the chain from winner to losers; implies deep
  --help                          show this text

The report goes to standard output as JSON, or as text with --explain.
Exit codes: 0 done · 2 wrong command line · 3 the folder cannot be read
`;

export interface InfluenceArguments {
  readonly folder: string;
  readonly pages: readonly string[];
  readonly mode: AnalysisMode;
  readonly muted: readonly string[];
  readonly viewport: { readonly width: number; readonly height: number };
  readonly explain: string | undefined;
}

/** The command line is wrong; the message says how. */
export class UsageError extends Error {}

/** Throws `UsageError`. */
export function readArguments(argv: readonly string[]): InfluenceArguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help === true) return 'help';
  const [folder, ...others] = positionals;
  if (folder === undefined) throw new UsageError('name the folder with the pages');
  if (others.length > 0) throw new UsageError(`only one folder is read, not ${positionals.join(' and ')}`);
  const { page: pages = [], mute: muted = [], explain } = values;
  const deep = readMode(values.mode) === 'deep' || muted.length > 0 || explain !== undefined;
  return {
    folder,
    pages,
    mode: deep ? 'deep' : 'basic',
    muted,
    viewport: readViewport(values.viewport ?? '1280x800'),
    explain,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        page: { type: 'string', multiple: true },
        mode: { type: 'string' },
        mute: { type: 'string', multiple: true },
        viewport: { type: 'string' },
        explain: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readMode(text = 'basic'): AnalysisMode {
  if (text === 'basic' || text === 'deep') return text;
  throw new UsageError(`--mode is basic or deep, not ${text}`);
}

function readViewport(text: string): { width: number; height: number } {
  const match = /^(\d{1,5})x(\d{1,5})$/.exec(text);
  if (match === null) throw new UsageError(`--viewport is WIDTHxHEIGHT, such as 1280x800, not ${text}`);
  return { width: Number(match[1]), height: Number(match[2]) };
}
