import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import type { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { createEntityAdapter } from './entity-adapter.ts';
import { produce } from './immer.ts';
import { combineReducers, createStoreValue, reduxExports } from './redux.ts';
import { selectorExports } from './selectors.ts';
import {
  type CaseReducers,
  createActionValue,
  createReducerValue,
  createSlice,
  readExtraReducers,
} from './slice.ts';

const configureStore = nativeAccepting('configureStore', ({ interpreter, args: [options] }) => {
  const reducer = interpreter.getProperty(options, 'reducer');
  const root = chosenOf(reducer) instanceof ObjectValue ? combineReducers(reducer) : reducer;
  return createStoreValue(interpreter, root, interpreter.getProperty(options, 'preloadedState'));
});

const createReducer = nativeAccepting('createReducer', ({ interpreter, args: [initial, given] }) => {
  const cases: CaseReducers = new Map();
  readExtraReducers(interpreter, given, cases);
  return createReducerValue(initial, cases);
});

const createAction = nativeAccepting('createAction', ({ args: [type, prepare] }) =>
  createActionValue(String(chosenOf(type)), prepare),
);

/** A thunk's action creator, with those of its three outcomes. */
const createAsyncThunk = nativeAccepting('createAsyncThunk', ({ args: [type] }) => {
  const name = String(chosenOf(type));
  const reason = `\`${name}\` answers at run time`;
  const thunk: NativeFunctionValue = nativeAccepting(name, () =>
    nativeAccepting('thunk', () => new PromiseValue(new UnknownValue(reason))),
  );
  thunk.setOwn('typePrefix', name);
  for (const outcome of ['pending', 'fulfilled', 'rejected']) {
    thunk.setOwn(outcome, createActionValue(`${name}/${outcome}`));
  }
  return thunk;
});

const createNextState = nativeAccepting('createNextState', ({ interpreter, args: [state, recipe] }) =>
  produce(interpreter, state, recipe),
);

const listenerMiddleware = nativeAccepting('createListenerMiddleware', () =>
  objectOf({ middleware: noop('middleware'), startListening: noop('startListening') }),
);

/** What enhances `createAsyncThunk` with the app's types only. */
createAsyncThunk.setOwn(
  'withTypes',
  nativeAccepting('withTypes', () => createAsyncThunk),
);

/** Redux Toolkit: slices at their initial state. */
export const reduxToolkit: LibraryModule = {
  specifiers: ['@reduxjs/toolkit'],
  exports: {
    ...reduxExports,
    ...selectorExports,
    configureStore,
    createAction,
    createAsyncThunk,
    createEntityAdapter,
    createListenerMiddleware: listenerMiddleware,
    createNextState,
    createReducer,
    createSlice,
    combineSlices: nativeAccepting('combineSlices', ({ interpreter, args: slices }) => {
      const reducers = new ObjectValue();
      for (const slice of slices) {
        const path = chosenOf(interpreter.getProperty(slice, 'reducerPath'));
        if (typeof path === 'string') reducers.setOwn(path, interpreter.getProperty(slice, 'reducer'));
      }
      return combineReducers(reducers);
    }),
    current: nativeAccepting('current', ({ args }) => args[0]),
    getDefaultMiddleware: noop('getDefaultMiddleware'),
    isFulfilled: matcher('isFulfilled'),
    isPending: matcher('isPending'),
    isRejected: matcher('isRejected'),
    isAnyOf: matcher('isAnyOf'),
    isAllOf: matcher('isAllOf'),
    nanoid: nativeAccepting('nanoid', ({ interpreter }) => `id-${interpreter.nextSerial()}`),
    unwrapResult: nativeAccepting('unwrapResult', ({ interpreter, args }) =>
      interpreter.getProperty(args[0], 'payload'),
    ),
  },
};

/** Matchers tell actions apart, and none has been dispatched yet. */
function matcher(name: string): Callable {
  return nativeAccepting(name, () => nativeAccepting('matches', () => false));
}
