import type { Platform } from '../../../src/contracts/device-context.ts';
import type { ParsedModuleCache } from '../../source/module-cache.ts';
import type { SourceProject } from '../../source/project.ts';
import { rootPath } from '../components/node-path.ts';
import type { RenderContext } from '../components/render-context.ts';
import { SceneBuilder } from '../components/scene-builder.ts';
import { withinBudget } from '../components/within-budget.ts';
import { createInterpreter } from '../evaluate/create-interpreter.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import { LIBRARIES } from '../libraries/index.ts';
import { findAppRoot, loadRegisteredRoot } from './app-root.ts';
import type { AppRoot, Discovery } from './discovered-screen.ts';
import { entryOf } from './entry-of.ts';
import { type FoundScreens, mergeFound } from './merge-found.ts';
import { NavigatorWalk } from './navigator-walk.ts';
import { routerScreens } from './router-files.ts';
import { typicalDevice } from './typical-device.ts';
import { walkUnreached } from './walk-unreached.ts';

export interface DiscoverInput {
  readonly project: SourceProject;
  readonly platform: Platform;
  readonly parsed: ParsedModuleCache;
}

/** Whole apps are walked once per revision, so this may cost more than one screen. */
const DISCOVERY_STEPS = 10_000_000;

/** Finds the app's screens and how its navigators lead to them; never throws for what source does. */
export function discoverScreens(input: DiscoverInput): Discovery {
  const { project, platform } = input;
  const root = findAppRoot(project, platform);
  if (root?.kind === 'router') {
    return { screens: routerScreens(project, platform), root, diagnostics: [] };
  }
  const interpreter = openInterpreter(input);
  const found: FoundScreens = { reached: [], unreached: [] };
  withinBudget(interpreter, root?.file ?? '', () => walkApp(interpreter, root, found));
  return { screens: mergeFound(found), root, diagnostics: interpreter.diagnostics };
}

function openInterpreter({ project, platform, parsed }: DiscoverInput): Interpreter {
  return createInterpreter({
    project,
    parsed,
    device: { ...typicalDevice(platform), platform, color_scheme: 'light' },
    libraries: LIBRARIES,
    limits: { steps: DISCOVERY_STEPS },
  });
}

/** Adds the app's screens to `found`, in order, so that those before a budget's end are kept. */
function walkApp(interpreter: Interpreter, root: AppRoot | undefined, found: FoundScreens): void {
  const context: RenderContext = {
    builder: new SceneBuilder(interpreter, () => 'unreadable'),
    scope: undefined,
    path: rootPath('discovery'),
    assumed: false,
    depth: 0,
  };
  const walk = new NavigatorWalk(context, found.reached);
  const component = root?.kind === 'registered' ? loadRegisteredRoot(interpreter, root.file) : undefined;
  if (component !== undefined) walk.enter(component);
  walkUnreached(interpreter, walk, () => new NavigatorWalk(context, found.unreached));
  if (component === undefined || found.reached.length + found.unreached.length > 0) return;
  const entry = entryOf(interpreter, component);
  if (entry === undefined) return;
  found.reached.push({
    name: nameOf(entry.export, entry.file),
    component,
    entry,
    navigators: [],
    through: undefined,
  });
}

function nameOf(exported: string, file: string): string {
  if (exported !== 'default') return exported;
  const base = file.slice(file.lastIndexOf('/') + 1);
  return base.slice(0, base.indexOf('.'));
}
