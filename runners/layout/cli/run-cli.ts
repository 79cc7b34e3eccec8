import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';
import { FontFileError, loadBundledFonts, loadSingleFont } from '../../text/load-fonts.ts';
import { createLayoutEngine } from '../index.ts';
import { readArguments, UsageError } from './arguments.ts';
import { screenDrawer } from './draw-screen.ts';
import { readProjectFolder } from './read-project-folder.ts';
import { type Output, runLayout } from './run-layout.ts';
import { EXIT, type ExitCode, USAGE } from './usage.ts';

/** The whole command: reads the arguments, runs, and turns what went wrong into a message and an exit code. */
export async function runCli(
  argv: readonly string[],
  output: Output,
  performanceNow: () => number,
): Promise<ExitCode> {
  try {
    const options = readArguments(argv);
    if (options === 'help') {
      output.stderr(`${USAGE}\nDevices: ${Object.keys(DEVICE_MODELS).join(', ')}`);
      return EXIT.ok;
    }
    const fonts = options.font === undefined ? loadBundledFonts() : loadSingleFont(options.font);
    const folder = readProjectFolder(options.folder);
    const project = createLayoutEngine({ fonts, performanceNow }).open(folder);
    return await runLayout(options, project, screenDrawer(fonts, folder), output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.stderr(`${error.message}\n\nSee npm run engine -- --help`);
      return EXIT.usage;
    }
    if (error instanceof FontFileError || isFileSystemError(error)) {
      output.stderr(error.message);
      return EXIT.inputOutput;
    }
    throw error;
  }
}

function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
