import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, type NativeBody, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { navigationState } from './navigation-state.ts';

const MAX_NESTED_ROUTES = 8;

/** Follows `navigate('Tabs', { screen: 'Menu', params })` to the innermost route it names. */
function recordIntent(interpreter: Interpreter, name: Value, params: Value): void {
  const record = navigationState(interpreter).record;
  if (record === undefined) return;
  let target = chosenOf(name);
  let inner = chosenOf(params);
  if (target instanceof ObjectValue) {
    inner = interpreter.getProperty(target, 'params');
    target = interpreter.getProperty(target, 'name');
  }
  for (let depth = 0; inner instanceof ObjectValue && depth < MAX_NESTED_ROUTES; depth += 1) {
    const nested = chosenOf(interpreter.getProperty(inner, 'screen'));
    if (typeof nested !== 'string') break;
    target = nested;
    inner = chosenOf(interpreter.getProperty(inner, 'params'));
  }
  if (typeof target === 'string') record({ target, params: inner });
}

const go: NativeBody = ({ interpreter, args: [name, params] }) => {
  recordIntent(interpreter, name, params);
  return undefined;
};

/** `reset({ routes: [{ name }] })` and a dispatched action both lead to the last route they name. */
const goToLastRoute: NativeBody = ({ interpreter, args: [target] }) => {
  const routes = interpreter.iterate(interpreter.getProperty(target, 'routes'));
  const last = routes instanceof UnknownValue ? undefined : routes.at(-1);
  if (last !== undefined) recordIntent(interpreter, last, undefined);
  return undefined;
};

const dispatch: NativeBody = ({ interpreter, args: [action] }) => {
  const payload = interpreter.getProperty(action, 'payload');
  recordIntent(
    interpreter,
    interpreter.getProperty(payload, 'name'),
    interpreter.getProperty(payload, 'params'),
  );
  return goToLastRoute({ interpreter, args: [payload], thisValue: undefined, location: undefined });
};

/** The route of the screen being drawn, as `useRoute()` and the `route` prop give it. */
export function routeObject(interpreter: Interpreter): ObjectValue {
  const { name, params } = navigationState(interpreter).route;
  return objectOf({ key: `${name}-route`, name, params, path: undefined });
}

const noops = [
  'setParams',
  'emit',
  'removeListener',
  'goBack',
  'pop',
  'popToTop',
  'openDrawer',
  'closeDrawer',
  'toggleDrawer',
  'preload',
  'dismiss',
];

/** The `navigation` object. Moving does nothing, unless somebody listens to where it would lead. */
export const navigationObject: ObjectValue = objectOf({
  navigate: nativeAccepting('navigate', go),
  push: nativeAccepting('push', go),
  replace: nativeAccepting('replace', go),
  jumpTo: nativeAccepting('jumpTo', go),
  popTo: nativeAccepting('popTo', go),
  navigateDeprecated: nativeAccepting('navigateDeprecated', go),
  reset: nativeAccepting('reset', goToLastRoute),
  dispatch: nativeAccepting('dispatch', dispatch),
  setOptions: nativeAccepting('setOptions', ({ interpreter, args: [options] }) => {
    const state = navigationState(interpreter);
    if (options instanceof ObjectValue && state.record === undefined) state.screenOptions.push(options);
    return undefined;
  }),
  addListener: nativeAccepting('addListener', () => noop('unsubscribe')),
  isFocused: nativeAccepting('isFocused', () => true),
  canGoBack: nativeAccepting('canGoBack', () => true),
  getParent: nativeAccepting('getParent', ({ thisValue }) => thisValue),
  getId: noop('getId'),
  getState: nativeAccepting('getState', ({ interpreter }) =>
    objectOf({ index: 0, routes: new ArrayValue([routeObject(interpreter)]), key: 'state' }),
  ),
  getParam: nativeAccepting('getParam', ({ interpreter, args: [name, fallback] }) => {
    const { params } = navigationState(interpreter).route;
    const value =
      typeof name === 'string' && params !== undefined ? interpreter.getProperty(params, name) : undefined;
    return value ?? fallback;
  }),
  state: getter((interpreter) => {
    const { name, params } = navigationState(interpreter).route;
    return objectOf({ routeName: name, params, key: `${name}-route` });
  }),
  ...Object.fromEntries(noops.map((name) => [name, noop(name)])),
});
