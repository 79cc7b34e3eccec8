import { loadRegisteredRoot } from '../../discover/app-root.ts';
import type { AppRoot } from '../../discover/discovered-screen.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { navigationObject, routeObject } from '../../libraries/navigation/navigation-object.ts';
import { navigationState, withinRoute } from '../../libraries/navigation/navigation-state.ts';
import type { SceneNode } from '../../scene.ts';
import { rootPath } from '../node-path.ts';
import type { RenderContext } from '../render-context.ts';
import { renderElement } from '../render-value.ts';
import type { SceneBuilder } from '../scene-builder.ts';
import type { ScreenPlan } from './screen-plan.ts';

/**
 * Renders the app's root on the way to the plan's screen, so that the screen has the providers and the chrome it
 * has in the app. A screen that the root does not lead to is rendered by itself, inside the root's providers.
 */
export function renderPlan(
  builder: SceneBuilder,
  plan: ScreenPlan,
  root: AppRoot | undefined,
  entryFile: string,
): SceneNode[] {
  const context: RenderContext = {
    builder,
    scope: undefined,
    path: rootPath(plan.target.name),
    assumed: false,
    depth: 0,
  };
  const state = navigationState(builder.interpreter);
  const route = {
    ...state.route,
    name: plan.target.name,
    params: plan.target.params,
    pathname: plan.target.name,
  };
  return withinRoute(state, route, () => {
    const component = root === undefined ? undefined : loadRoot(builder, root);
    const around = (segment: string): SceneNode[] =>
      component === undefined
        ? []
        : renderElement(context, rootElement(component, plan, rootFile(root) ?? entryFile), segment);
    const app = around('app');
    if (plan.captured !== undefined) return plan.bare ? plan.captured : app;
    const outside = { ...context, scope: plan.outerScope };
    return (
      renderThrough(outside, plan, entryFile) ??
      renderInstead(builder, plan, entryFile, () => around('app-instead')) ??
      renderAlone(outside, plan, entryFile)
    );
  });
}

/** A screen that no route leads to is drawn where the app's navigation would be, inside the providers around that. */
function renderInstead(
  builder: SceneBuilder,
  plan: ScreenPlan,
  file: string,
  draw: () => SceneNode[],
): SceneNode[] | undefined {
  if (plan.target.steps.length === 0) return undefined;
  plan.leaveRoutes();
  draw();
  if (plan.captured !== undefined) reportNotReached(builder, plan, file);
  return plan.captured;
}

/** A component that leads to the screen although the root does not show it in the state it starts in. */
function renderThrough(context: RenderContext, plan: ScreenPlan, file: string): SceneNode[] | undefined {
  const { through } = plan.target;
  if (through === undefined || plan.takeSubstitute() !== through) return undefined;
  const path = rootPath(`${plan.target.name}-through`);
  const around = renderElement({ ...context, path }, elementOf(through, objectOf({}), file), 'through');
  return plan.bare ? plan.captured : plan.captured && around;
}

/** The root's component; a file router without a layout has none. */
function loadRoot(builder: SceneBuilder, root: AppRoot): Value {
  if (root.kind === 'registered') return loadRegisteredRoot(builder.interpreter, root.file);
  if (root.layout === undefined) return undefined;
  return builder.interpreter.getProperty(builder.interpreter.loadModule(root.layout), 'default');
}

function rootFile(root: AppRoot | undefined): string | undefined {
  return root?.kind === 'router' ? root.layout : root?.file;
}

/** An app starts without props; a root that is the screen itself takes those given for the screen. */
function rootElement(component: Value, plan: ScreenPlan, file: string): ElementValue {
  return elementOf(component, plan.isSought(component) ? plan.target.props : objectOf({}), file);
}

function renderAlone(context: RenderContext, plan: ScreenPlan, file: string): SceneNode[] {
  const { builder } = context;
  const props = objectOf({ navigation: navigationObject, route: routeObject(builder.interpreter) });
  for (const key of plan.target.props.ownKeys())
    props.setOwn(key, builder.interpreter.getProperty(plan.target.props, key));
  const alone = { ...context, path: rootPath(`${plan.target.name}-alone`) };
  reportNotReached(builder, plan, file);
  return plan.capture(alone.scope, (scope) =>
    renderElement({ ...alone, scope }, elementOf(plan.target.component, props, file), 'screen'),
  );
}

function reportNotReached(builder: SceneBuilder, plan: ScreenPlan, file: string): void {
  const last = plan.target.steps.at(-1);
  if (last === undefined) return;
  const type = last.kind === 'topTabs' ? 'tabs' : last.kind;
  plan.nav = { type, title: plan.target.name.slice(0, 500), header_shown: false };
  builder.inform(
    'NAVIGATOR_NOT_REACHED',
    `The app's root does not show ${plan.target.name} in the state it starts in; the screen is drawn without its header and tabs.`,
    { file, line: 0, column: 0 },
  );
}

function elementOf(type: Value, props: ObjectValue, file: string): ElementValue {
  return new ElementValue({ type, props, key: null, source: { file, line: 1, column: 1 }, owner: '' });
}
