import type { Json } from '../../../src/contracts/layout-document.ts';
import type { SourceProject } from '../../source/project.ts';
import type { DiscoveredScreen, Discovery } from '../discover/discovered-screen.ts';
import type { FoundIntent } from './scene-builder.ts';
import type { SceneInput } from './scene-input.ts';

/** Params that the app's own source gives a route, and the files that say so. */
export interface SampleParams {
  readonly params: Json | undefined;
  readonly files: readonly string[];
}

type RenderIntents = (input: SceneInput) => { intents: readonly FoundIntent[]; files: readonly string[] };

/** Screens looked through for a handler that leads to the one asked for. */
const MAX_SCREENS_TRIED = 8;
/** Screens that never ask for their params are not worth the search. */
const READS_PARAMS = /[pP]arams?\b/;
const CODE_FILE = /\.[cm]?[jt]sx?$/;

const known = new WeakMap<Discovery, Map<string, SampleParams | undefined>>();

/**
 * The params with which another screen of the app opens this one: those screens are rendered and their handlers
 * asked where they lead. `undefined` when the screen opens without params, or nobody says with which.
 */
export function findSampleParams(
  input: SceneInput,
  screen: DiscoveredScreen,
  render: RenderIntents,
): SampleParams | undefined {
  const last = screen.navigators.at(-1);
  if (!READS_PARAMS.test(input.project.readText(screen.entry.file) ?? '')) return undefined;
  if (last === undefined || last.isInitial || last.kind === 'tabs' || last.kind === 'drawer')
    return undefined;
  const samples = known.get(input.discovery) ?? new Map<string, SampleParams | undefined>();
  known.set(input.discovery, samples);
  if (!samples.has(screen.id)) samples.set(screen.id, search(input, screen, render));
  return samples.get(screen.id);
}

function search(
  input: SceneInput,
  screen: DiscoveredScreen,
  render: RenderIntents,
): SampleParams | undefined {
  const mentioning = filesMentioning(input.project, screen);
  if (mentioning.size === 0) return undefined;
  const others = input.discovery.screens.filter(({ id }) => id !== screen.id);
  const likely = others.filter(({ entry }) => mentioning.has(entry.file));
  const tried = [...likely, ...others.filter((other) => !likely.includes(other))].slice(0, MAX_SCREENS_TRIED);
  let without: SampleParams | undefined;
  for (const other of tried) {
    const { intents, files } = render({ ...input, entry: other.entry, bare: true, props: {} });
    for (const intent of intents) {
      if (intent.target !== screen.name) continue;
      if (intent.params !== undefined) return { params: intent.params, files };
      without ??= { params: undefined, files };
    }
  }
  return without;
}

/** Files in which the route's name stands in quotes; for a file route, its static part. */
function filesMentioning(project: SourceProject, screen: DiscoveredScreen): Set<string> {
  const name =
    screen.name
      .split('/')
      .filter((part) => part !== '' && !/^[[(]/.test(part))
      .at(-1) ?? screen.name;
  const isPath = screen.name.startsWith('/');
  const mention = isPath ? name : new RegExp(`(['"\`])${name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')}\\1`, 'u');
  const files = new Set<string>();
  for (const path of project.paths()) {
    if (!CODE_FILE.test(path)) continue;
    const text = project.readText(path) ?? '';
    if (typeof mention === 'string' ? text.includes(mention) : mention.test(text)) files.add(path);
  }
  return files;
}
