import { createHash } from 'node:crypto';
import type { ArchitectureMap } from '../../../src/contracts/architecture-map.ts';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { MAX_MAP_PAGES, type MapIndex, type MapIndexPage } from '../../../src/contracts/map-index.ts';
import type { RevisionFile } from '../../../src/contracts/source-revision.ts';
import { influencePageKey, mapIndexKey, mapKey } from '../../../src/contracts/storage-keys.ts';
import { EngineFailure } from '../../engine-host/engine-failure.ts';
import type { AnalysePageAnswer } from '../../engine-host/influence/influence-calls.ts';
import type { InfluenceSession } from '../../engine-host/influence/influence-session.ts';
import { isStyleSource } from '../../influence/style-sources.ts';
import { callsForAnother } from '../attempt/begin-again.ts';
import { loadRevision } from '../source/load-revision.ts';
import { retryOnce } from '../source/retry-once.ts';
import { sourceSizeFailure } from '../source/source-size.ts';
import { pageFailureOf } from './influence-failures.ts';
import type { InfluenceOutcome, InfluenceRun, TaskOf } from './influence-run.ts';
import { MapParts } from './map-parts.ts';
import { writeJson } from './write-json.ts';

type GenerateTask = TaskOf<'generate'>;

const MAX_REPORT_BYTES = 32 * 1024 * 1024;

/** From a revision to a version of the project's map: the reports of its pages, the map, and last their index. */
export async function generateMap(run: InfluenceRun, task: GenerateTask): Promise<InfluenceOutcome> {
  const { payload, claim, blobs, engines, stopwatch, signal } = run;
  run.progress('fetch', 0, 1);
  const revision = await stopwatch.time('fetch', () =>
    retryOnce(() => loadRevision(run, payload.revision_id)),
  );
  const tooLarge = sourceSizeFailure(revision, claim.tier);
  if (tooLarge !== null) throw new JobFailureError(tooLarge);
  const files = revision.files.filter(({ path }) => isStyleSource(path));
  const wanted = files.map(({ sha256, size_bytes }) => ({ sha256, sizeBytes: size_bytes }));
  const held = await stopwatch.time('fetch', () =>
    retryOnce(() => blobs.hold(payload.project_id, wanted, signal)),
  );
  try {
    const session = await engines.open({ files }, signal);
    try {
      return await writeMap(run, task, files, await analysePages(run, task, session));
    } finally {
      session.release();
    }
  } finally {
    held.release();
  }
}

interface AnalysedPages {
  readonly parts: MapParts;
  readonly pages: readonly MapIndexPage[];
}

async function analysePages(
  run: InfluenceRun,
  task: GenerateTask,
  session: InfluenceSession,
): Promise<AnalysedPages> {
  const found = await session.listPages(run.signal);
  const parts = new MapParts();
  if (found.length > MAX_MAP_PAGES) parts.truncate('pages', MAX_MAP_PAGES);
  const asked = found.slice(0, MAX_MAP_PAGES);
  const pages: MapIndexPage[] = [];
  for (const [done, file] of asked.entries()) {
    run.progress('evaluate', done, asked.length);
    const page = await analysePage(run, task, session, { file, parts });
    if (page !== null) pages.push(page);
  }
  await addOtherSheets(run, task, session, parts);
  run.progress('evaluate', asked.length, asked.length);
  return { parts, pages };
}

/** Style sheets that no page names are part of the project all the same. */
async function addOtherSheets(
  run: InfluenceRun,
  task: GenerateTask,
  session: InfluenceSession,
  parts: MapParts,
): Promise<void> {
  const outcome = await analyse(run, task, session, null);
  // There is no file to name: what is missing is said as what was left out.
  if (outcome.kind === 'failed') parts.truncate('stylesheets_without_a_page', 0);
  else parts.add(outcome.answer);
}

/** Writes the report of a page. A page that cannot be analysed is named in the map, and the others go on. */
async function analysePage(
  run: InfluenceRun,
  task: GenerateTask,
  session: InfluenceSession,
  { file, parts }: { readonly file: string; readonly parts: MapParts },
): Promise<MapIndexPage | null> {
  const outcome = await analyse(run, task, session, file);
  if (outcome.kind === 'failed') {
    const { code, message } = outcome;
    parts.diagnose({ severity: 'error', code, message, file, line: 1, column: 1 });
    return null;
  }
  const { answer } = outcome;
  parts.add(answer);
  const hash = createHash('sha256').update(file).digest('hex');
  const key = influencePageKey(run.payload.project_id, run.claim.output_id, hash);
  const written = await run.stopwatch.time('upload', () => writeJson(run.storage, key, answer.report));
  const { elements, sheets } = answer;
  return { file, page_hash: hash, elements, sheets, ...written };
}

type Analysis =
  | {
      readonly kind: 'analysed';
      readonly answer: Extract<AnalysePageAnswer, { readonly kind: 'analysed' }>;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** Asks the engine about a page, or with `null` about what no page names. An engine that fails is a result, not a throw. */
async function analyse(
  run: InfluenceRun,
  task: GenerateTask,
  session: InfluenceSession,
  page: string | null,
): Promise<Analysis> {
  const call = {
    page,
    mode: task.css_influence_mode,
    environment: task.environment,
    include: { html: task.include_html, css: task.include_css },
    maxBytes: MAX_REPORT_BYTES,
  };
  try {
    const answer = await run.stopwatch.time('evaluate', () => session.analysePage(call, run.signal));
    if (answer.kind === 'analysed') return { kind: 'analysed', answer };
    const message = `The report of the page is larger than ${MAX_REPORT_BYTES} bytes. Split the page.`;
    return { kind: 'failed', code: 'REPORT_TOO_LARGE', message };
  } catch (error) {
    if (!(error instanceof EngineFailure) || callsForAnother(run, error)) throw error;
    run.log.warn({ kind: error.kind, reason: error.message }, 'a page failed in the engine');
    const { message, hint } = pageFailureOf(error);
    return { kind: 'failed', code: 'PAGE_FAILED', message: `${message} ${hint}` };
  }
}

async function writeMap(
  run: InfluenceRun,
  task: GenerateTask,
  files: readonly RevisionFile[],
  { parts, pages }: AnalysedPages,
): Promise<InfluenceOutcome> {
  run.progress('upload', 0, 1);
  const { payload, claim, stopwatch, storage } = run;
  const { project_id: projectId, revision_id: revisionId } = payload;
  const versionId = claim.output_id;
  const listed = parts.list();
  const shared = {
    version_id: versionId,
    project_id: projectId,
    revision_id: revisionId,
    generator_version: run.engineVersion,
    css_influence_mode: task.css_influence_mode,
    evaluated_for: task.environment,
  };
  const map: ArchitectureMap = {
    schema_version: '1.0',
    ...shared,
    parser_mode: 'static',
    languages_detected: [...new Set(listed.nodes.flatMap(({ language }) => language ?? []))].sort(),
    ...listed,
    influence_pages: pages.map(({ file, page_hash, elements, bytes }) => ({
      file,
      page_hash,
      elements,
      bytes,
    })),
    file_hashes: Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256])),
  };
  const write = async () => {
    const written = await writeJson(storage, mapKey(projectId, versionId), map);
    const index: MapIndex = {
      ...shared,
      map: written,
      nodes: listed.nodes.length,
      edges: listed.edges.length,
      diagnostics: listed.diagnostics.length,
      pages: [...pages],
    };
    const key = mapIndexKey(projectId, versionId);
    return { key, sha256: (await writeJson(storage, key, index)).sha256 };
  };
  const result = await stopwatch.time('upload', write);
  run.progress('upload', 1, 1);
  return { ...result, nodes: listed.nodes.length, warnings: listed.diagnostics.length };
}
