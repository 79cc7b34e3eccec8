import type { ParsedModuleCache, SourceProject } from '../source/index.ts';
import type { SceneFailure } from './components/index.ts';
import type { FailedScreen } from './layout-engine.ts';

/** A screen whose own file cannot be parsed has nothing to show, unlike one that imports a broken file. */
export function findEntryFailure(
  project: SourceProject,
  parsed: ParsedModuleCache,
  file: string,
): FailedScreen | undefined {
  const outcome = parsed.parse(project, file);
  if (outcome === undefined || outcome.ok) return undefined;
  const { code, message, line, column } = outcome.failure;
  return {
    status: 'failed',
    failure: {
      code: code === 'SOURCE_TOO_LARGE' ? 'SOURCE_TOO_LARGE' : 'SOURCE_INVALID',
      message: `${file}:${line}:${column} ${message}`.slice(0, 2_000),
      hint: `Correct ${file.slice(0, 1_000)} and build again.`,
    },
    diagnostics: [{ severity: 'error', code, message: message.slice(0, 1_000), file, line, column }],
  };
}

/** The entry names a file or an export that the project does not have. */
export function entryNotFound({ code, message, closeMatches }: SceneFailure): FailedScreen {
  const hint =
    closeMatches.length === 0
      ? 'Name a file of the project, relative to its root.'
      : `Close to it: ${closeMatches.join(', ')}`;
  return {
    status: 'failed',
    failure: { code, message: message.slice(0, 2_000), hint: hint.slice(0, 2_000) },
    diagnostics: [],
  };
}
