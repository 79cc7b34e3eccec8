import { writeStaticChangelog, writeStaticDocs } from '../../docs/index.ts';
import type { DocsRun, DocsSource, Written } from './docs-run.ts';

/** Documentation from the syntax tree alone. */
export async function writeStatic(run: DocsRun, source: DocsSource): Promise<Written> {
  const { claim, engines, engineVersion, stopwatch, signal } = run;
  run.progress('parse', 0, 1);
  const session = await engines.open(source, signal);
  try {
    const { files, before } = await stopwatch.time('parse', () =>
      session.describe({ paths: [...source.paths] }, signal),
    );
    const { kind, style } = claim.task;
    const nothing = { summary: '', sections: [], changes: [] };
    const said = kind === 'changelog' ? writeStaticChangelog(before, files) : writeStaticDocs(files, style);
    return {
      ...nothing,
      ...said,
      made_by: { provider: 'static', generator_version: engineVersion },
      comments: [],
      proposals: [],
      files,
      checks: { kept: 0, dropped: [] },
      secrets: [],
      context: null,
      usage: [],
    };
  } finally {
    session.release();
  }
}
