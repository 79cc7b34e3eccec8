import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeCall, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';
import { composeFunctions } from './compose.ts';
import { StateCell } from './state-cell.ts';

/** The store made last: what hooks read where no provider is found. */
export const latestStore = interpreterState<{ store: Value }>(() => ({ store: undefined }));

const INIT = (): ObjectValue => objectOf({ type: '@@redux/INIT' });

/** A store as Redux makes it: its state is what the reducer gives for the first action. */
export function createStoreValue(interpreter: Interpreter, reducer: Value, preloaded: Value): ObjectValue {
  const cell = new StateCell(interpreter.call(reducer, [preloaded, INIT()]));
  let current = reducer;
  const store = objectOf({
    getState: nativeAccepting('getState', () => cell.value),
    dispatch: nativeAccepting('dispatch', (call) => dispatch(call, cell, current)),
    subscribe: nativeAccepting('subscribe', () => noop('unsubscribe')),
    replaceReducer: nativeAccepting('replaceReducer', ({ args }) => {
      current = args[0];
      return undefined;
    }),
  });
  latestStore(interpreter).store = store;
  return store;
}

/** Plain actions reach the reducer. What a thunk or a promise would dispatch happens at run time. */
function dispatch({ interpreter, args: [action] }: NativeCall, cell: StateCell, reducer: Value): Value {
  const settled = chosenOf(action);
  if (settled instanceof Callable || settled instanceof PromiseValue) {
    return new PromiseValue(new UnknownValue('a dispatched function answers at run time'));
  }
  if (settled instanceof ObjectValue) cell.set(interpreter, interpreter.call(reducer, [cell.value, settled]));
  return action;
}

/** One reducer of many: each keeps the part of the state that has its name. */
export function combineReducers(reducers: Value): Value {
  const parts = chosenOf(reducers);
  if (!(parts instanceof PropertyHolder)) return parts;
  return nativeAccepting('combination', ({ interpreter, args: [state, action] }) => {
    const next = new ObjectValue();
    for (const key of parts.ownKeys()) {
      const present = chosenOf(state) === undefined ? undefined : interpreter.getProperty(state, key);
      next.setOwn(key, interpreter.call(interpreter.getProperty(parts, key), [present, action]));
    }
    return next;
  });
}

const createStore = nativeAccepting('createStore', ({ interpreter, args: [reducer, second] }) =>
  createStoreValue(interpreter, reducer, chosenOf(second) instanceof Callable ? undefined : second),
);

const bindActionCreators = nativeAccepting('bindActionCreators', ({ interpreter, args: [creators] }) => {
  const actions = chosenOf(creators);
  if (!(actions instanceof ObjectValue)) return noop('boundAction');
  return objectOf(
    Object.fromEntries(actions.ownKeys().map((key) => [key, interpreter.getProperty(actions, key)])),
  );
});

const middleware = nativeAccepting('middleware', () => noop('middleware'));

/** Redux itself. */
export const reduxExports: LibraryModule['exports'] = {
  createStore,
  legacy_createStore: createStore,
  combineReducers: nativeAccepting('combineReducers', ({ args }) => combineReducers(args[0])),
  compose: composeFunctions,
  applyMiddleware: middleware,
  bindActionCreators,
};

/** Packages that a store's set-up imports and that change nothing about its first state. */
const AROUND: readonly string[] = [
  'redux-thunk',
  'redux-promise',
  'redux-logger',
  'redux-saga',
  'redux-observable',
  'redux-promise-middleware',
  'redux-immutable-state-invariant',
];

export const redux: readonly LibraryModule[] = [
  { specifiers: ['redux'], exports: reduxExports },
  {
    specifiers: AROUND,
    exports: {
      default: middleware,
      thunk: middleware,
      withExtraArgument: middleware,
      createLogger: middleware,
      createEpicMiddleware: middleware,
    },
    submodule: (path) => (path === 'effects' ? {} : undefined),
  },
  {
    specifiers: ['redux-devtools-extension', '@redux-devtools/extension', 'remote-redux-devtools'],
    exports: {
      composeWithDevTools: composeFunctions,
      devToolsEnhancer: middleware,
    },
  },
];
