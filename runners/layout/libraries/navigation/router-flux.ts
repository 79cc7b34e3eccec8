import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { NativeFunctionValue, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { BuiltinComponentValue } from '../../evaluate/react/component-values.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf, OneOfValue } from '../../evaluate/values/one-of-value.ts';
import type { Slot } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';
import { modelComponent } from '../model-components.ts';
import { navigationObject } from './navigation-object.ts';
import { NavigatorFactoryResult, type NavigatorType } from './navigator-values.ts';
import { sceneOptions } from './router-flux-options.ts';

const MAX_DEPTH = 32;

/** What describes scenes, and draws nothing itself; each is a navigator where scenes stand inside it. */
const SCENES: ReadonlyMap<Value, NavigatorType> = new Map(
  (
    [
      ['Scene', 'stack'],
      ['Stack', 'stack'],
      ['Tabs', 'tabs'],
      ['Drawer', 'drawer'],
      ['Modal', 'stack'],
      ['Overlay', 'stack'],
      ['Lightbox', 'stack'],
    ] as const
  ).map(([name, type]) => [modelComponent(name, () => null), type]),
);

const scenes = Object.fromEntries(
  [...SCENES.keys()].flatMap((type) => (type instanceof NativeFunctionValue ? [[type.name, type]] : [])),
);

/** A router's navigator stays the same one however often the router is drawn. */
const navigators = interpreterState(() => new Map<string, NavigatorFactoryResult>());

/** `<Router><Scene key="root"><Scene key="home" component={Home} /></Scene></Router>` as the navigators it stands for. */
const router = modelComponent('Router', (props, interpreter) => {
  const { rendering } = interpreter;
  const place = `${rendering?.source.file}:${rendering?.source.line}:${rendering?.source.column}`;
  const known = navigators(interpreter).get(place) ?? readRouter(interpreter, props);
  navigators(interpreter).set(place, known);
  return new ElementValue({
    type: known.navigator,
    props: new ObjectValue(),
    key: null,
    source: rendering?.source ?? { file: '', line: 0, column: 0 },
    owner: rendering?.owner ?? '',
  });
});

function readRouter(interpreter: Interpreter, props: ObjectValue): NavigatorFactoryResult {
  const [root, ...others] = elementsIn(interpreter, interpreter.getProperty(props, 'children'), 0);
  const given = interpreter.getProperty(props, 'scenes');
  const first = root ?? chosenOf(given);
  if (first instanceof ElementValue && others.length === 0 && holdsScenes(interpreter, first)) {
    return toNavigator(interpreter, first, 0);
  }
  return new NavigatorFactoryResult('stack', objectOf({ screens: tableOf(interpreter, props, 0) }));
}

function toNavigator(interpreter: Interpreter, scene: ElementValue, depth: number): NavigatorFactoryResult {
  const flag = (name: string) => chosenOf(interpreter.getProperty(scene.props, name)) === true;
  const written = SCENES.get(chosenOf(scene.type)) ?? 'stack';
  const type = flag('tabs') ? 'tabs' : flag('drawer') ? 'drawer' : written;
  const children = elementsIn(interpreter, interpreter.getProperty(scene.props, 'children'), depth);
  const initial = children.find(
    (child) => chosenOf(interpreter.getProperty(child.props, 'initial')) === true,
  );
  return new NavigatorFactoryResult(
    type,
    objectOf({
      screens: tableOf(interpreter, scene.props, depth),
      initialRouteName: initial?.key ?? undefined,
      screenOptions: sceneOptions(interpreter, scene.props),
    }),
  );
}

function tableOf(interpreter: Interpreter, props: ObjectValue, depth: number): ObjectValue {
  const table = new ObjectValue();
  const children = elementsIn(interpreter, interpreter.getProperty(props, 'children'), depth);
  for (const [index, scene] of children.entries()) {
    const isNavigator = depth < MAX_DEPTH && holdsScenes(interpreter, scene);
    const screen = isNavigator
      ? toNavigator(interpreter, scene, depth + 1)
      : interpreter.getProperty(scene.props, 'component');
    const options = sceneOptions(interpreter, scene.props);
    table.setOwn(scene.key ?? `scene${index}`, objectOf({ screen, options, initialParams: scene.props }));
  }
  return table;
}

function holdsScenes(interpreter: Interpreter, scene: ElementValue): boolean {
  return elementsIn(interpreter, interpreter.getProperty(scene.props, 'children'), 0).length > 0;
}

/** The scenes among children; which of two there are may depend on who is signed in, so both count. */
function elementsIn(interpreter: Interpreter, value: Value, depth: number): ElementValue[] {
  if (depth > MAX_DEPTH) return [];
  interpreter.charge(1);
  const within = (inner: Value) => elementsIn(interpreter, inner, depth + 1);
  if (value instanceof OneOfValue) return [value.chosen, ...value.others].flatMap(within);
  if (value instanceof ArrayValue) return value.elements.flatMap(within);
  if (!(value instanceof ElementValue)) return [];
  const type = chosenOf(value.type);
  if (type instanceof BuiltinComponentValue) return within(interpreter.getProperty(value.props, 'children'));
  return SCENES.has(type) ? [value] : [];
}

const ACTIONS = ['pop', 'popTo', 'popAndPush', 'refresh', 'drawerOpen', 'drawerClose', 'setParams', 'create'];

/** `Actions.details({ id })` leads to the scene with that key, as `Actions.push('details', { id })` does. */
class ActionsValue extends ObjectValue {
  override getOwn(key: string): Slot | undefined {
    return super.getOwn(key) ?? goTo(key);
  }
}

const goTo = (key: string) =>
  nativeAccepting(key, ({ interpreter, args: [params] }) => navigate(interpreter, key, params));

function navigate(interpreter: Interpreter, key: Value, params: Value): Value {
  const go = interpreter.getProperty(navigationObject, 'navigate');
  return go instanceof Callable ? interpreter.call(go, [key, params]) : undefined;
}

const named = (name: string) =>
  nativeAccepting(name, ({ interpreter, args: [key, params] }) => navigate(interpreter, key, params));

const actions = new ActionsValue(
  new Map<string, Slot>([
    ...ACTIONS.map((name): [string, Slot] => [name, noop(name)]),
    ...['push', 'jump', 'replace', 'reset', 'navigate'].map((name): [string, Slot] => [name, named(name)]),
    ['currentScene', undefined],
    ['currentParams', undefined],
  ]),
);

/** react-native-router-flux: a tree of scenes, and actions named after them. */
export const routerFlux: LibraryModule = {
  specifiers: ['react-native-router-flux'],
  exports: {
    ...scenes,
    Actions: actions,
    ActionConst: objectOf({
      PUSH: 'PUSH',
      REPLACE: 'REPLACE',
      RESET: 'RESET',
      REFRESH: 'REFRESH',
      JUMP: 'JUMP',
    }),
    Router: router,
  },
};
