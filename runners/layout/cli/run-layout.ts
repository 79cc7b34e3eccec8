import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { LaidOutScreen, OpenProject } from '../layout-engine.ts';
import { type LayoutArguments, UsageError } from './arguments.ts';
import { formatDiagnostic } from './format-diagnostic.ts';
import { EXIT, type ExitCode } from './usage.ts';

/** Where the command writes to. */
export interface Output {
  readonly stdout: (bytes: Uint8Array) => void;
  readonly stderr: (line: string) => void;
}

/** Draws a screen as a PNG. */
export type DrawScreen = (screen: LaidOutScreen) => Promise<Uint8Array>;

/** A browser draws no line thinner than this; who measures with a font of their own compares with a browser. */
const BROWSER_HAIRLINE = 1;
/** What a `rem` is where screens are shown in a browser as a phone of NativeWind 4 shows them. */
const BROWSER_ROOT_FONT_SIZE = 14;

/** Lays out the screens the command line asks for and hands the documents on. */
export async function runLayout(
  options: LayoutArguments,
  project: OpenProject,
  draw: DrawScreen,
  output: Output,
): Promise<ExitCode> {
  const entries = options.entry === undefined ? discoverEntries(options, project, output) : [options.entry];
  if (entries.length > 1 && options.out === undefined) {
    const names = entries.map((entry) => `  ${entry.file}#${entry.export}`).join('\n');
    throw new UsageError(`there are ${entries.length} screens; give --out DIR or one --entry:\n${names}`);
  }
  if (entries.length > 1 && options.png !== undefined) {
    throw new UsageError('--png draws one screen: name it with --entry');
  }
  if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
  let exit: ExitCode = entries.length === 0 ? EXIT.screenFailed : EXIT.ok;
  for (const entry of entries) {
    if (!(await layOutOne(options, project, draw, entry, output))) exit = EXIT.screenFailed;
  }
  return exit;
}

function discoverEntries(options: LayoutArguments, project: OpenProject, output: Output): EntryPoint[] {
  const { screens, diagnostics } = project.discover(options.device.platform);
  for (const diagnostic of diagnostics) output.stderr(formatDiagnostic(diagnostic));
  if (screens.length === 0) output.stderr('error NO_SCREENS no screen was found; name one with --entry');
  return screens.map((screen) => screen.entry);
}

async function layOutOne(
  options: LayoutArguments,
  project: OpenProject,
  draw: DrawScreen,
  entry: EntryPoint,
  output: Output,
): Promise<boolean> {
  const outcome = project.layout({
    entry,
    device: options.device.context,
    platform: options.device.platform,
    bare: options.bare,
    ...(options.font === undefined
      ? {}
      : {
          flexAsBrowser: true,
          hairlineWidth: BROWSER_HAIRLINE,
          rootFontSize: BROWSER_ROOT_FONT_SIZE,
        }),
    ...(options.props === undefined ? {} : { props: options.props }),
    ...(options.params === undefined ? {} : { params: options.params }),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const diagnostics = outcome.status === 'ready' ? outcome.document.diagnostics : outcome.diagnostics;
  for (const diagnostic of diagnostics) output.stderr(formatDiagnostic(diagnostic));
  if (outcome.status === 'failed') {
    const { code, message, hint } = outcome.failure;
    output.stderr(`${entry.file}#${entry.export} error ${code} ${message} ${hint}`.trimEnd());
    return false;
  }
  if (options.png !== undefined) writeFileSync(options.png, await draw(outcome));
  if (options.out === undefined) output.stdout(outcome.bytes);
  else writeFileSync(join(options.out, fileNameOf(outcome)), outcome.bytes);
  return true;
}

/** Names are for people, the id keeps two screens of the same name apart. */
function fileNameOf({ document }: LaidOutScreen): string {
  const name = document.screen_name.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `${name === '' ? 'screen' : name}.${document.screen_id}.layout.json`;
}
