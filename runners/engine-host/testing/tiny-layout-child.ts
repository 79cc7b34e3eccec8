import { createHash } from 'node:crypto';
import type { JobFailureCode } from '../../../src/contracts/job-failures.ts';
import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { FailedScreen, LayoutEngine, LayoutOutcome, LayoutRequest } from '../../layout/layout-engine.ts';
import type { SourceProject } from '../../source/project.ts';
import { runChild } from '../child/run-child.ts';
import type { Drawer, DrawnScreen } from '../layout/draw-pictures.ts';
import { layoutOperations } from '../layout/layout-operations.ts';

/**
 * A layout engine whose screens are files that say what is to happen: `text …` is laid out, and the other
 * words below are the ways in which an engine can disappoint. `image FILE …` puts a file of the
 * project among the assets, `foreign` something else.
 */
const tinyEngine: LayoutEngine = {
  open: (project) => ({
    discover: () => ({
      screens: [...project.paths()].filter((path) => path.endsWith('.screen')).map(found),
      otherBasis: NO_BASIS,
      diagnostics: [],
      inputs: { files: [], probed: [], listings: [SCREENS], device: {} },
    }),
    layout: (request) => layOut(project, request),
  }),
};

/** What one screen shows never depends on the others. */
const NO_BASIS = '0'.repeat(64);
const SCREENS = { prefix: '', endings: ['.screen'], contents: false };

function found(file: string) {
  const entry = { file, export: 'default' };
  return { entry, screenId: screenId(entry), name: file, basis: NO_BASIS };
}

function layOut(project: SourceProject, request: LayoutRequest): LayoutOutcome {
  const { file } = request.entry;
  const source = project.readText(file);
  if (source === undefined) return failed('ENTRY_NOT_FOUND', file);
  const [word, argument = ''] = source.split(' ');
  if (word === 'spin') for (;;);
  if (word === 'exhaust') exhaustHeap();
  if (word === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (word === 'killed') process.kill(process.pid, 'SIGKILL');
  if (word === 'throw') throw new Error('the engine has a bug');
  if (word === 'invalid') return failed('SOURCE_INVALID', file);
  const document = toDocument(source, request, imageOf(project, word, argument));
  if (word === 'large') document.root.props.label = 'x'.repeat(Number(argument));
  const text = word === 'malformed' ? '{"root":1}' : JSON.stringify(document);
  const timingsMs = { parse: 1, evaluate: 2, layout: 3 };
  const reads = { files: [file], deviceProperties: [] };
  const bytes = new TextEncoder().encode(text);
  const inputs = {
    files: word === 'image' ? [file, argument] : [file],
    probed: [],
    listings: [],
    device: {},
  };
  return { status: 'ready', document, bytes, assets: new Map(), reads, basis: NO_BASIS, inputs, timingsMs };
}

function exhaustHeap(): never {
  const kept: unknown[] = [];
  for (;;) kept.push(new Array(10_000).fill(kept.length));
}

function imageOf(project: SourceProject, word: string | undefined, file: string): string | undefined {
  if (word === 'foreign') return 'f'.repeat(64);
  return word === 'image' ? project.hash(file) : undefined;
}

function failed(code: JobFailureCode, file: string): FailedScreen {
  const failure = { code, message: `${file} cannot be built.`, hint: 'Look at it.' };
  return { status: 'failed', failure, diagnostics: [] };
}

function toDocument(text: string, request: LayoutRequest, imageSha256: string | undefined): LayoutDocument {
  const { entry, device, platform } = request;
  const picture = { kind: 'image', width: 1, height: 1, scale: 1, bytes: 1 } as const;
  return {
    schema_version: '1.0',
    generator_version: 'tiny',
    screen_id: screenId(entry),
    screen_name: entry.file,
    platform,
    device,
    nav: { type: 'none', header_shown: false, routes: [] },
    root: {
      id: 'root',
      type: 'HS_Text',
      source: { file: entry.file, line: 1, column: 1, component: 'Screen' },
      style: {},
      frame: { x: 0, y: 0, width: device.width, height: device.height },
      props: { text },
      confidence: 'exact',
      children: [],
    },
    assets: imageSha256 === undefined ? {} : { picture: { ...picture, sha256: imageSha256 } },
    diagnostics: [],
    stats: { nodes: 1, snapshots: 0, unresolved: 0, files_parsed: 1, coverage: 1 },
  };
}

function screenId(entry: EntryPoint): string {
  return createHash('sha256').update(`${entry.file}#${entry.export}`).digest('hex').slice(0, 16);
}

/**
 * `drawn TEXT` comes with a picture that holds this text, `forged TEXT` with one whose hash is another. `left WORD …`
 * leaves a picture to be drawn for each word, which holds it; to draw `spoilt` fails, `spin` never ends and `killed`
 * ends the process.
 */
const drawTinyScreen: Drawer['screen'] = async ({ document, bytes }, _source, { handOverPixels }) => {
  const [word, text = ''] = String(document.root.props.text).split(' ');
  if (word === 'left' && handOverPixels !== null) return leaveTiny(document);
  if (word !== 'drawn' && word !== 'forged') return { bytes, pictures: [], snapshotMs: 0, draft: null };
  const picture = new TextEncoder().encode(text);
  const hashed = word === 'drawn' ? picture : bytes;
  const sha256 = createHash('sha256').update(hashed).digest('hex');
  const asset = { kind: 'snapshot', width: 1, height: 1, scale: 1, bytes: picture.length, sha256 } as const;
  const drawn = { ...document, assets: { 'snapshot-1': asset } };
  return {
    bytes: new TextEncoder().encode(JSON.stringify(drawn)),
    pictures: [{ assetId: 'snapshot-1', bytes: picture }],
    snapshotMs: 4,
    draft: null,
  };
};

function leaveTiny(document: LayoutDocument): DrawnScreen {
  const words = String(document.root.props.text).split(' ').slice(1);
  const nodes = words.map((word, index) => ({ ...document.root, id: `n${index}`, props: { text: word } }));
  const { platform, device } = document;
  const shared = { kind: 'snapshot', platform, device: { dpr: device.dpr, font_scale: 1 } } as const;
  const request = { ...shared, scale: 1, effort_share: 1 };
  return {
    bytes: new TextEncoder().encode(
      JSON.stringify({ ...document, root: { ...document.root, children: nodes } }),
    ),
    pictures: [],
    snapshotMs: 0,
    draft: {
      places: nodes.map(({ id }, picture) => ({ node_id: id, picture })),
      outcomes: nodes.map(() => null),
      drawings: nodes.map((node, picture) => ({
        picture,
        request: { ...request, node },
        assets: {},
        texts: {},
        files: {},
      })),
    },
  };
}

const drawTinyPicture: Drawer['picture'] = async ({ request: { node } }) => {
  const text = String(node.props.text);
  if (text === 'spin') for (;;);
  if (text === 'killed') process.kill(process.pid, 'SIGKILL');
  if (text === 'spoilt')
    return { outcome: { status: 'skipped', reason: 'failed' }, bytes: null, snapshotMs: 1 };
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const asset = { kind: 'snapshot', width: 1, height: 1, scale: 1, bytes: bytes.length, sha256 } as const;
  return { outcome: { status: 'drawn', asset_id: `snapshot-${text}`, asset }, bytes, snapshotMs: 5 };
};

const drawTiny: Drawer = { screen: drawTinyScreen, picture: drawTinyPicture };

await runChild(async ({ blobFolder }) => layoutOperations(tinyEngine, blobFolder, drawTiny));
