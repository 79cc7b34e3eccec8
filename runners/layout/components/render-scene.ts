import type { Json, LayoutNav, SourceLocation } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { DiscoveredScreen, Discovery } from '../discover/discovered-screen.ts';
import { matchHref } from '../discover/router-files.ts';
import { screenIdOf } from '../discover/screen-id.ts';
import { typicalDevice } from '../discover/typical-device.ts';
import { createInterpreter } from '../evaluate/create-interpreter.ts';
import type { EvaluationDiagnostic } from '../evaluate/diagnostics.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import { startWith, statesSetAbove } from '../evaluate/react/states-above.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { LIBRARIES } from '../libraries/index.ts';
import { NavigatorFactoryResult } from '../libraries/navigation/navigator-values.ts';
import { writingDirection } from '../libraries/react-native/i18n-manager.ts';
import type { Scene, SceneNode } from '../scene.ts';
import { assetInspector } from './assets/inspect-asset.ts';
import { type FoundEntry, findEntry } from './find-entry.ts';
import { isJsonObject, objectFromJson } from './from-json.ts';
import { renderPlan } from './navigation/render-plan.ts';
import { ScreenPlan } from './navigation/screen-plan.ts';
import { rootPath } from './node-path.ts';
import { type FoundIntent, SceneBuilder } from './scene-builder.ts';
import type { AppInput, SceneInput, SceneResult } from './scene-input.ts';
import { swapSides } from './style/swap-sides.ts';
import { withinBudget } from './within-budget.ts';

/** Evaluates one screen of a project on one device into its native tree. The same input gives the same scene. */
export function renderScene(input: SceneInput): SceneResult {
  return render(input, screenOf(input.discovery, input.entry)).result;
}

/** Where the handlers of a screen of the app lead, on a typical device of the platform. */
export function readIntents(app: AppInput, screen: DiscoveredScreen): readonly FoundIntent[] {
  const device = typicalDevice(app.platform);
  return render({ ...app, device, entry: screen.entry, bare: true, props: {} }, screen).intents;
}

/** The screen of the app that an entry names, if it is one. */
export function screenOf({ screens }: Discovery, entry: EntryPoint): DiscoveredScreen | undefined {
  return screens.find((screen) => screen.entry.file === entry.file && screen.entry.export === entry.export);
}

interface Rendered {
  readonly result: SceneResult;
  readonly intents: readonly FoundIntent[];
}

/** Renders, and once more where effects have set what components above theirs show. */
function render(input: SceneInput, screen: DiscoveredScreen | undefined): Rendered {
  const first = openInterpreter(input);
  const rendered = renderIn(first, input, screen);
  const set = statesSetAbove(first);
  if (set.size === 0) return rendered;
  const second = openInterpreter(input);
  startWith(second, set);
  return renderIn(second, input, screen);
}

function renderIn(
  interpreter: Interpreter,
  input: SceneInput,
  screen: DiscoveredScreen | undefined,
): Rendered {
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
      params: paramsOf(input, screen),
      through: withinBudget(interpreter, file, () => loadExport(interpreter, screen?.through)),
    },
    input.bare ?? false,
  );
  const builder = new SceneBuilder(interpreter, assetInspector(input.project), plan, (target, params) =>
    resolveRoute(input.discovery, target, params),
  );
  const nodes = renderBounded(builder, plan, input);
  if (nodes === undefined && plan.isOnTheWay && input.discovery.root !== undefined) {
    return renderWithoutRoot(input, screen, interpreter.diagnostics);
  }
  return {
    result: { ok: true, scene: toScene(input, builder, plan, nodes ?? overBudget(builder, plan, input)) },
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
  hairlineWidth,
  rootFontSize,
  now,
  limits = {},
}: SceneInput): Interpreter {
  return createInterpreter({
    project,
    parsed,
    device: {
      ...device,
      platform,
      color_scheme: colorScheme,
      ...(hairlineWidth === undefined ? {} : { hairline_width: hairlineWidth }),
      ...(rootFontSize === undefined ? {} : { root_font_size: rootFontSize }),
    },
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
function paramsOf(input: SceneInput, screen: DiscoveredScreen | undefined): Value {
  const { sample } = input;
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

function renderBounded(builder: SceneBuilder, plan: ScreenPlan, input: SceneInput): SceneNode[] | undefined {
  const { file } = input.entry;
  return withinBudget(builder.interpreter, file, () => renderPlan(builder, plan, input.discovery.root, file));
}

/** A root that never comes to the screen costs the providers around it, not the screen. */
function renderWithoutRoot(
  input: SceneInput,
  screen: DiscoveredScreen | undefined,
  diagnostics: readonly EvaluationDiagnostic[],
): Rendered {
  const { result, intents } = render(
    { ...input, discovery: { ...input.discovery, root: undefined } },
    screen,
  );
  if (!result.ok) return { result, intents };
  const causes = diagnostics.filter(({ code }) => code === 'BUDGET_EXCEEDED');
  const scene = { ...result.scene, diagnostics: [...causes, ...result.scene.diagnostics] };
  return { result: { ok: true, scene }, intents };
}

/** A screen over its budget ends as a placeholder; the diagnostics say why. */
function overBudget(builder: SceneBuilder, plan: ScreenPlan, input: SceneInput): SceneNode[] {
  const props = { component: plan.target.name, reason: 'BUDGET_EXCEEDED' };
  return [rootNode(builder, input, 'HS_ImageSnapshot', 'over-budget', [], props)];
}

function toScene(input: SceneInput, builder: SceneBuilder, plan: ScreenPlan, nodes: SceneNode[]): Scene {
  const { interpreter } = builder;
  return {
    screenId: screenIdOf(input.entry),
    screenName: plan.target.name.slice(0, 200),
    nav: { ...plan.nav, routes: routesOf(input.discovery) },
    root: inWritingDirection(interpreter, rootNode(builder, input, 'HS_NavScreen', 'root', nodes, {})),
    assets: builder.assets,
    diagnostics: interpreter.diagnostics,
    coverage: { hostElements: builder.hostElements, mapped: builder.mapped },
    reads: {
      files: [...interpreter.filesRead],
      deviceProperties: [...interpreter.deviceReads].sort(),
    },
  };
}

/** The root of an app that is written from right to left says so to everything in it. */
function inWritingDirection(interpreter: Interpreter, root: SceneNode): SceneNode {
  const { isRightToLeft, swapsSides } = writingDirection(interpreter);
  if (!isRightToLeft) return root;
  const turned: SceneNode = { ...root, style: { ...root.style, direction: 'rtl' } };
  return swapsSides ? swapSides(turned) : turned;
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
