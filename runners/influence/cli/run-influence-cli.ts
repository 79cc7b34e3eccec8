import { createInfluenceReport, DEFAULT_ENVIRONMENT, muteSelectors } from '../index.ts';
import { explainReport } from '../report/explain-report.ts';
import { type InfluenceArguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { readSiteFolder } from './read-site-folder.ts';

/** What the process answers with; scripts rely on these numbers. */
const EXIT = { ok: 0, usage: 2, inputOutput: 3 } as const;

/** Where the command writes. */
export interface InfluenceOutput {
  readonly stdout: (text: string) => void;
  readonly stderr: (line: string) => void;
}

/** Reports on a folder of pages; answers the exit code. */
export function runInfluenceCli(argv: readonly string[], output: InfluenceOutput): number {
  try {
    const options = readArguments(argv);
    if (options === 'help') output.stdout(USAGE);
    else report(options, output);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof UsageError) {
      output.stderr(`${error.message} (--help shows the options)`);
      return EXIT.usage;
    }
    if (error instanceof Error && 'syscall' in error) {
      output.stderr(error.message);
      return EXIT.inputOutput;
    }
    throw error;
  }
}

function report(options: InfluenceArguments, output: InfluenceOutput): void {
  const files = readSiteFolder(options.folder);
  for (const page of options.pages) {
    if (!files.has(page)) throw new UsageError(`there is no page ${page} in ${options.folder}`);
  }
  const whole = createInfluenceReport({
    files,
    mode: options.mode,
    environment: { ...DEFAULT_ENVIRONMENT, ...options.viewport },
    ...(options.pages.length > 0 ? { pages: options.pages } : {}),
  });
  if (whole.pages.length === 0) output.stderr(`there are no pages in ${options.folder}`);
  const shown = options.muted.length > 0 ? muteSelectors(whole, options.muted) : whole;
  if (options.explain === undefined) output.stdout(`${JSON.stringify(shown)}\n`);
  else for (const line of explainReport(shown, options.explain)) output.stdout(`${line}\n`);
}
