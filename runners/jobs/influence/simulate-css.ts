import type { CssSimulationResult, SimulatedPage } from '../../../src/contracts/css-simulation.ts';
import { mapResultKey } from '../../../src/contracts/storage-keys.ts';
import type { InfluenceOutcome, InfluenceRun, TaskOf } from './influence-run.ts';
import { loadMapIndex, loadPageReport } from './stored-version.ts';
import { writeJson } from './write-json.ts';

/** Of all pages together, so that the result stays below what the API takes. */
const MAX_CHANGES = 30_000;

/** From the stored deep reports of a version to what would win without the muted rules. */
export async function simulateCss(
  run: InfluenceRun,
  task: TaskOf<'simulate_css'>,
): Promise<InfluenceOutcome> {
  const { payload, claim, storage, stopwatch } = run;
  run.progress('fetch', 0, 1);
  const index = await stopwatch.time('fetch', () => loadMapIndex(run, task.version_id));
  const asked = new Set(task.pages);
  const pages = asked.size === 0 ? index.pages : index.pages.filter(({ file }) => asked.has(file));
  const session = await run.engines.open({ files: [] }, run.signal);
  const simulated: SimulatedPage[] = [];
  const unmatched = new Set(task.muted);
  let left = MAX_CHANGES;
  try {
    for (const [done, page] of pages.entries()) {
      run.progress('evaluate', done, pages.length);
      const report = await stopwatch.time('fetch', () => loadPageReport(run, task.version_id, page));
      const call = { report, muted: task.muted, maxChanges: left };
      const answer = await stopwatch.time('evaluate', () => session.mutePage(call, run.signal));
      left -= answer.page.changed.length;
      simulated.push(answer.page);
      for (const name of answer.matched) unmatched.delete(name);
    }
  } finally {
    session.release();
  }
  const result: CssSimulationResult = {
    schema_version: '1.0',
    version_id: task.version_id,
    muted: task.muted,
    unmatched: [...unmatched],
    pages: simulated,
  };
  const key = mapResultKey(payload.project_id, task.version_id, claim.output_id);
  const { sha256 } = await stopwatch.time('upload', () => writeJson(storage, key, result));
  return { key, sha256, nodes: 0, warnings: 0 };
}
