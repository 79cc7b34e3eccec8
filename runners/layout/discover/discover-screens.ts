import type { Platform } from '../../../src/contracts/device-context.ts';
import type { ParsedModuleCache } from '../../source/module-cache.ts';
import type { SourceProject } from '../../source/project.ts';
import { rootPath } from '../components/node-path.ts';
import type { RenderContext } from '../components/render-context.ts';
import { SceneBuilder } from '../components/scene-builder.ts';
import { withinBudget } from '../components/within-budget.ts';
import { createInterpreter } from '../evaluate/create-interpreter.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';
import type { Value } from '../evaluate/values/value.ts';
import { LIBRARIES } from '../libraries/index.ts';
import { findAppRoot, loadRegisteredRoot } from './app-root.ts';
import type { Discovery } from './discovered-screen.ts';
import { entryOf } from './entry-of.ts';
import { type FoundScreens, mergeFound } from './merge-found.ts';
import { filesMentioningNavigators, NavigatorWalk } from './navigator-walk.ts';
import { routerScreens } from './router-files.ts';
import { typicalDevice } from './typical-device.ts';
import { filesWithNavigators, walkUnreached } from './walk-unreached.ts';

export interface DiscoverInput {
  readonly project: SourceProject;
  readonly platform: Platform;
  readonly parsed: ParsedModuleCache;
}

/** Whole apps are walked once per revision, so this may cost more than one screen. */
const DISCOVERY_STEPS = 10_000_000;
/** What looking on may cost after something that does not end, and how often that may be. */
const SECOND_STEPS = 2_000_000;
const MOST_WALKS = 4;

/** Finds the app's screens and how its navigators lead to them; never throws for what source does. */
export function discoverScreens(input: DiscoverInput): Discovery {
  const { project, platform } = input;
  const root = findAppRoot(project, platform);
  if (root?.kind === 'router') {
    return { screens: routerScreens(project, platform, root.routes), root, diagnostics: [] };
  }
  const found: FoundScreens = { reached: [], unreached: [] };
  const interpreters: Interpreter[] = [];
  let walk = beginWalk(input, found, DISCOVERY_STEPS);
  const go = (file: string, run: (walk: Walk) => void): void => {
    if (interpreters.length >= MOST_WALKS) return;
    const { interpreter } = walk;
    const isDone = withinBudget(interpreter, file, () => {
      run(walk);
      return true;
    });
    if (isDone === true) return;
    // The budget is used up; what is left to look at gets another.
    interpreters.push(interpreter);
    walk = beginWalk(input, found, SECOND_STEPS);
  };
  if (root !== undefined)
    go(root.file, ({ interpreter, reached }) => enterRoot(interpreter, reached, root.file));
  for (const file of filesWithNavigators(project)) {
    go(file, ({ interpreter, reached, beginElsewhere }) =>
      walkUnreached(interpreter, reached, beginElsewhere, file),
    );
  }
  if (root !== undefined && found.reached.length + found.unreached.length === 0) {
    go(root.file, ({ interpreter }) => addRootItself(interpreter, found, root.file));
  }
  const diagnostics = [...interpreters, walk.interpreter].flatMap((interpreter) => interpreter.diagnostics);
  return { screens: mergeFound(found), root, diagnostics };
}

interface Walk {
  readonly interpreter: Interpreter;
  readonly reached: NavigatorWalk;
  readonly beginElsewhere: () => NavigatorWalk;
}

/** Begins anew, but adds to the screens found so far, in order. */
function beginWalk({ project, platform, parsed }: DiscoverInput, found: FoundScreens, steps: number): Walk {
  const interpreter = createInterpreter({
    project,
    parsed,
    device: { ...typicalDevice(platform), platform, color_scheme: 'light' },
    libraries: LIBRARIES,
    limits: { steps },
  });
  const context: RenderContext = {
    builder: new SceneBuilder(interpreter, () => 'unreadable'),
    scope: undefined,
    path: rootPath('discovery'),
    assumed: false,
    depth: 0,
  };
  const known = { shown: new Set<Value>(), mentioning: filesMentioningNavigators(project) };
  return {
    interpreter,
    reached: new NavigatorWalk(context, found.reached, known),
    beginElsewhere: () => new NavigatorWalk(context, found.unreached, known),
  };
}

function enterRoot(interpreter: Interpreter, walk: NavigatorWalk, file: string): void {
  const component = loadRegisteredRoot(interpreter, file);
  if (component !== undefined) walk.enter(component);
}

/** An app without navigators is one screen. */
function addRootItself(interpreter: Interpreter, found: FoundScreens, file: string): void {
  const component = loadRegisteredRoot(interpreter, file);
  const entry = component === undefined ? undefined : entryOf(interpreter, component);
  if (component === undefined || entry === undefined) return;
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
