import type { InfluenceDiff } from '../../../src/contracts/influence-diff.ts';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { MapDiffResult } from '../../../src/contracts/map-diff.ts';
import type { MapIndex } from '../../../src/contracts/map-index.ts';
import { mapResultKey } from '../../../src/contracts/storage-keys.ts';
import type { InfluenceSession } from '../../engine-host/influence/influence-session.ts';
import { mergeDiffs } from '../../influence/diff/merge-diffs.ts';
import type { InfluenceOutcome, InfluenceRun, TaskOf } from './influence-run.ts';
import { loadMapIndex, loadPageReport } from './stored-version.ts';
import { writeJson } from './write-json.ts';

/** Of all pages together. */
const LIMITS = { elements: 10_000, properties: 30_000, rules: 10_000 };

/** The API reads no larger result. */
const MAX_RESULT_BYTES = 15 * 1024 * 1024;

/** From the stored reports of two versions to what differs between them. */
export async function diffMaps(run: InfluenceRun, task: TaskOf<'diff'>): Promise<InfluenceOutcome> {
  const { payload, claim, storage, stopwatch } = run;
  const { from_version_id: fromId, to_version_id: toId } = task;
  run.progress('fetch', 0, 1);
  const [from, to] = await stopwatch.time('fetch', () =>
    Promise.all([loadMapIndex(run, fromId), loadMapIndex(run, toId)]),
  );
  const session = await run.engines.open({ files: [] }, run.signal);
  try {
    const diffs = await comparePages(run, session, from, to);
    const merged = mergeDiffs(diffs, { before: sheetsOf(from), after: sheetsOf(to) });
    const result: MapDiffResult = { from_version_id: fromId, to_version_id: toId, ...merged };
    const bytes = new TextEncoder().encode(JSON.stringify(result));
    if (bytes.byteLength > MAX_RESULT_BYTES) throw tooLarge();
    const key = mapResultKey(payload.project_id, toId, claim.output_id);
    const { sha256 } = await stopwatch.time('upload', () => writeJson(storage, key, bytes));
    return { key, sha256, nodes: 0, warnings: 0 };
  } finally {
    session.release();
  }
}

/** A page whose stored report is the same byte for byte is not compared. */
async function comparePages(
  run: InfluenceRun,
  session: InfluenceSession,
  from: MapIndex,
  to: MapIndex,
): Promise<InfluenceDiff[]> {
  const before = new Map(from.pages.map((page) => [page.file, page]));
  const after = new Map(to.pages.map((page) => [page.file, page]));
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = files.filter((file) => before.get(file)?.sha256 !== after.get(file)?.sha256);
  const diffs: InfluenceDiff[] = [];
  const left = { ...LIMITS };
  for (const [done, file] of changed.entries()) {
    run.progress('evaluate', done, changed.length);
    const [old, now] = [before.get(file), after.get(file)];
    const [oldReport, newReport] = await run.stopwatch.time('fetch', () =>
      Promise.all([
        old === undefined ? null : loadPageReport(run, from.version_id, old),
        now === undefined ? null : loadPageReport(run, to.version_id, now),
      ]),
    );
    const call = { before: oldReport, after: newReport, limits: left };
    const diff = await run.stopwatch.time('evaluate', () => session.comparePages(call, run.signal));
    for (const { elements, properties } of diff.pages.changed) {
      left.properties -= properties.length;
      left.elements -= elements.added.length + elements.removed.length + elements.changed.length;
    }
    diffs.push(diff);
  }
  return diffs;
}

function sheetsOf({ pages }: MapIndex): Set<string> {
  return new Set(pages.flatMap(({ sheets }) => sheets));
}

function tooLarge(): JobFailureError {
  return new JobFailureError({
    code: 'OUTPUT_TOO_LARGE',
    message: 'The two versions differ in more than one result can tell.',
    hint: 'Compare versions that are closer to each other.',
  });
}
