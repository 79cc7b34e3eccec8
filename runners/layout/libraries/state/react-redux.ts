import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { native, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ContextValue } from '../../evaluate/react/component-values.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { elementOf, mergeObjects, modelComponent, wrapComponent } from '../model-components.ts';
import { latestStore } from './redux.ts';

const storeContext = new ContextValue(undefined);

/** The store of the nearest provider, else the one the app made. */
function readStore(interpreter: Interpreter): Value {
  return chosenOf(interpreter.readContext(storeContext)) ?? latestStore(interpreter).store;
}

function readState(interpreter: Interpreter): Value {
  const store = readStore(interpreter);
  if (store === undefined) return new UnknownValue('no store is found around the screen', { hint: 'state' });
  return interpreter.call(interpreter.getProperty(store, 'getState'), []);
}

const dispatch = noop('dispatch');

/** What `mapDispatchToProps` gives: a function's answer, or the action creators themselves. */
function dispatchProps(interpreter: Interpreter, mapDispatch: Value, props: Value): Value {
  const given = chosenOf(mapDispatch);
  if (given instanceof Callable) return interpreter.call(given, [dispatch, props]);
  return given instanceof ObjectValue ? given : new ObjectValue(new Map([['dispatch', dispatch]]));
}

/** `mapStateToProps`, or a function that makes one. */
function stateProps(interpreter: Interpreter, mapState: Value, props: Value): Value {
  if (!(chosenOf(mapState) instanceof Callable)) return undefined;
  const state = readState(interpreter);
  const result = chosenOf(interpreter.call(mapState, [state, props]));
  return result instanceof Callable ? interpreter.call(result, [state, props]) : result;
}

const connect = nativeAccepting('connect', ({ args: [mapState, mapDispatch, merge] }) =>
  nativeAccepting('connected', ({ args: [component] }) =>
    wrapComponent(component, (props, interpreter) => {
      const fromState = stateProps(interpreter, mapState, props);
      const fromDispatch = dispatchProps(interpreter, mapDispatch, props);
      return chosenOf(merge) instanceof Callable
        ? interpreter.call(merge, [fromState, fromDispatch, props])
        : mergeObjects(interpreter, props, fromState, fromDispatch);
    }),
  ),
);

const useSelector = nativeAccepting('useSelector', ({ interpreter, args: [selector], location }) =>
  interpreter.call(selector, [readState(interpreter)], { location }),
);
const useDispatch = native('useDispatch', () => dispatch);
const useStore = nativeAccepting('useStore', ({ interpreter }) => readStore(interpreter));
const same = nativeAccepting('withTypes', ({ thisValue }) => thisValue);
for (const hook of [useSelector, useDispatch, useStore]) hook.setOwn('withTypes', same);

/** `react-redux`: the store's first state, read through hooks and `connect`. */
export const reactRedux: LibraryModule = {
  specifiers: ['react-redux'],
  exports: {
    Provider: modelComponent('Provider', (props, interpreter) =>
      elementOf(storeContext.provider, {
        value: interpreter.getProperty(props, 'store'),
        children: interpreter.getProperty(props, 'children'),
      }),
    ),
    ReactReduxContext: storeContext,
    batch: nativeAccepting('batch', ({ interpreter, args }) => interpreter.call(args[0], [])),
    connect,
    shallowEqual: nativeAccepting('shallowEqual', ({ args: [a, b] }) => chosenOf(a) === chosenOf(b)),
    useDispatch,
    useSelector,
    useStore,
  },
};
