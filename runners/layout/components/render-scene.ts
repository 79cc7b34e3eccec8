import type { Json, LayoutNav, SourceLocation } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { DiscoveredScreen, Discovery } from '../discover/discovered-screen.ts';
import { matchHref } from '../discover/router-files.ts';
import { screenIdOf } from '../discover/screen-id.ts';
import { createInterpreter } from '../evaluate/create-interpreter.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { LIBRARIES } from '../libraries/index.ts';
import { NavigatorFactoryResult } from '../libraries/navigation/navigator-values.ts';
import type { Scene, SceneNode } from '../scene.ts';
import { assetInspector } from './assets/inspect-asset.ts';
import { type FoundEntry, findEntry } from './find-entry.ts';
import { isJsonObject, objectFromJson } from './from-json.ts';
import { renderPlan } from './navigation/render-plan.ts';
import { ScreenPlan } from './navigation/screen-plan.ts';
import { rootPath } from './node-path.ts';
import { findSampleParams, type SampleParams } from './sample-params.ts';
import { type FoundIntent, SceneBuilder } from './scene-builder.ts';
import type { SceneInput, SceneResult } from './scene-input.ts';
import { withinBudget } from './within-budget.ts';

/** Evaluates one screen of a project on one device into its native tree. The same input gives the same scene. */
export function renderScene(input: SceneInput): SceneResult {
  const screen = findScreen(input);
  const sample = screen === undefined ? undefined : findSampleParams(input, screen, renderIntents);
  return renderWith(input, screen, sample).result;
}

function renderIntents(input: SceneInput): { intents: readonly FoundIntent[]; files: readonly string[] } {
  const { result, intents } = renderWith(input, findScreen(input), undefined);
  return { intents, files: result.ok ? result.scene.reads.files : [] };
}

function findScreen({ discovery, entry }: SceneInput): DiscoveredScreen | undefined {
  return discovery.screens.find(
    (screen) => screen.entry.file === entry.file && screen.entry.export === entry.export,
  );
}

interface Rendered {
  readonly result: SceneResult;
  readonly intents: readonly FoundIntent[];
}

function renderWith(
  input: SceneInput,
  screen: DiscoveredScreen | undefined,
  sample: SampleParams | undefined,
): Rendered {
  const interpreter = openInterpreter(input);
  const { file } = input.entry;
  const found =
    withinBudget(interpreter, file, () => findEntry(interpreter, input.entry, screen)) ?? OVER_BUDGET;
  if (!found.ok) return { result: found, intents: [] };
  const plan = new ScreenPlan(
    {
      name: screen?.name ?? input.entry.export,
      steps: screen?.navigators ?? [],
      component: found.component,
      props: objectFromJson(input.props ?? {}),
      params: paramsOf(input, screen, sample),
      through: withinBudget(interpreter, file, () => loadExport(interpreter, screen?.through)),
    },
    input.bare ?? false,
  );
  const builder = new SceneBuilder(interpreter, assetInspector(input.project), plan, (target, params) =>
    resolveRoute(input.discovery, target, params),
  );
  const nodes = renderBounded(builder, plan, input);
  return {
    result: { ok: true, scene: toScene(input, builder, plan, nodes, sample) },
    intents: builder.intents,
  };
}

/** Stands in for an entry whose file could not be evaluated to its end. */
const OVER_BUDGET: FoundEntry = {
  ok: true,
  component: new UnknownValue('its file needs more than a preview may spend'),
};

function openInterpreter({
  project,
  parsed,
  device,
  platform,
  colorScheme = 'light',
  now,
  limits = {},
}: SceneInput): Interpreter {
  return createInterpreter({
    project,
    parsed,
    device: { ...device, platform, color_scheme: colorScheme },
    libraries: LIBRARIES,
    now,
    limits,
  });
}

function loadExport(interpreter: Interpreter, entry: EntryPoint | undefined): Value {
  if (entry === undefined) return undefined;
  const value = interpreter.getProperty(interpreter.loadModule(entry.file), entry.export);
  return value instanceof NavigatorFactoryResult ? value.navigator : value;
}

/** Params of the caller, over those the app itself navigates with; unknown where neither says anything. */
function paramsOf(
  input: SceneInput,
  screen: DiscoveredScreen | undefined,
  sample: SampleParams | undefined,
): Value {
  if (sample !== undefined || input.params !== undefined) {
    const sampled = isJsonObject(sample?.params) ? sample.params : {};
    const params = { ...sampled, ...input.params };
    return Object.keys(params).length === 0 && input.params === undefined
      ? undefined
      : objectFromJson(params);
  }
  const last = screen?.navigators.at(-1);
  if (last?.isInitial === true || last?.kind === 'tabs') return undefined;
  return new UnknownValue('route parameters are given when somebody navigates here', { hint: 'params' });
}

/** The file router's paths become the screens they match; other routes are names already. */
function resolveRoute(discovery: Discovery, target: string, params: Json | undefined): FoundIntent {
  const match = discovery.root?.kind === 'router' ? matchHref(discovery.screens, target) : undefined;
  if (match === undefined) return { target, params };
  const given = isJsonObject(params) ? params : {};
  const all = { ...match.params, ...given };
  return { target: match.screen.name, params: Object.keys(all).length === 0 ? undefined : all };
}

/** A screen over its budget ends as a placeholder; the diagnostics say why. */
function renderBounded(builder: SceneBuilder, plan: ScreenPlan, input: SceneInput): SceneNode[] {
  const { file } = input.entry;
  const nodes = withinBudget(builder.interpreter, file, () =>
    renderPlan(builder, plan, input.discovery.root, file),
  );
  if (nodes !== undefined) return nodes;
  const props = { component: plan.target.name, reason: 'BUDGET_EXCEEDED' };
  return [rootNode(builder, input, 'HS_ImageSnapshot', 'over-budget', [], props)];
}

function toScene(
  input: SceneInput,
  builder: SceneBuilder,
  plan: ScreenPlan,
  nodes: SceneNode[],
  sample: SampleParams | undefined,
): Scene {
  const { interpreter } = builder;
  return {
    screenId: screenIdOf(input.entry),
    screenName: plan.target.name.slice(0, 200),
    nav: { ...plan.nav, routes: routesOf(input.discovery) },
    root: rootNode(builder, input, 'HS_NavScreen', 'root', nodes, {}),
    assets: builder.assets,
    diagnostics: interpreter.diagnostics,
    coverage: { hostElements: builder.hostElements, mapped: builder.mapped },
    reads: {
      files: [...new Set([...interpreter.filesRead, ...(sample?.files ?? [])])],
      deviceProperties: [...interpreter.deviceReads].sort(),
    },
  };
}

function rootNode(
  builder: SceneBuilder,
  input: SceneInput,
  type: SceneNode['type'],
  part: string,
  children: readonly SceneNode[],
  props: SceneNode['props'],
): SceneNode {
  const source: SourceLocation = { file: input.entry.file, line: 1, column: 1, component: '' };
  const id = builder.ids.idOf(rootPath(`${screenIdOf(input.entry)}-${part}`));
  return { id, type, source, style: { flex: 1 }, props, confidence: 'exact', children };
}

function routesOf(discovery: Discovery): LayoutNav['routes'] {
  const routes = new Map<string, string>();
  for (const { name, id } of discovery.screens) if (!routes.has(name)) routes.set(name, id);
  return [...routes].map(([name, screen_id]) => ({ name: name.slice(0, 200), screen_id }));
}
