import type { Interpreter } from '../../evaluate/interpreter.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { produce } from './immer.ts';

/** An action creator of Redux Toolkit: a function with the type it gives. */
export function createActionValue(type: string, prepare: Value = undefined): NativeFunctionValue {
  const creator = nativeAccepting(type, ({ interpreter, args }) => {
    if (!(chosenOf(prepare) instanceof Callable)) return objectOf({ type, payload: args[0] });
    const prepared = interpreter.call(prepare, args);
    return objectOf({ type, payload: interpreter.getProperty(prepared, 'payload') });
  });
  creator.setOwn('type', type);
  creator.setOwn(
    'match',
    nativeAccepting('match', ({ interpreter, args }) => typeOf(interpreter, args[0]) === type),
  );
  creator.setOwn(
    'toString',
    nativeAccepting('toString', () => type),
  );
  return creator;
}

/** The type of an action or of the function that makes it. */
export function typeOf(interpreter: Interpreter, action: Value): string | undefined {
  const settled = chosenOf(action);
  if (typeof settled === 'string') return settled;
  if (settled === undefined || settled === null) return undefined;
  const type = chosenOf(interpreter.getProperty(settled, 'type'));
  return typeof type === 'string' ? type : undefined;
}

/** The reducers of a slice by action type; several may answer to one. */
export type CaseReducers = Map<string, Value[]>;

export function addCase(cases: CaseReducers, type: string | undefined, reducer: Value): void {
  if (type === undefined) return;
  cases.set(type, [...(cases.get(type) ?? []), reducer]);
}

/** Collects what `extraReducers` adds: by a builder, or written as an object. */
export function readExtraReducers(interpreter: Interpreter, given: Value, cases: CaseReducers): void {
  const extra = chosenOf(given);
  if (extra instanceof Callable) {
    const builder = objectOf({
      addCase: nativeAccepting('addCase', ({ args: [action, reducer], thisValue, interpreter: inner }) => {
        addCase(cases, typeOf(inner, action), reducer);
        return thisValue;
      }),
      addMatcher: nativeAccepting('addMatcher', ({ thisValue }) => thisValue),
      addAsyncThunk: nativeAccepting('addAsyncThunk', ({ thisValue }) => thisValue),
      addDefaultCase: nativeAccepting('addDefaultCase', ({ thisValue }) => thisValue),
    });
    interpreter.call(extra, [builder]);
  } else if (extra instanceof ObjectValue) {
    for (const type of extra.ownKeys()) addCase(cases, type, interpreter.getProperty(extra, type));
  }
}

/** A reducer with an initial state of its own, whose cases may change a draft. */
export function createReducerValue(initial: Value, cases: CaseReducers): NativeFunctionValue {
  const start = (interpreter: Interpreter): Value =>
    chosenOf(initial) instanceof Callable ? interpreter.call(initial, []) : initial;
  const reducer = nativeAccepting('reducer', ({ interpreter, args: [state, action] }) => {
    const present = chosenOf(state) === undefined ? start(interpreter) : state;
    const matching = cases.get(typeOf(interpreter, action) ?? '') ?? [];
    return matching.reduce((result: Value, run) => produce(interpreter, result, run, [action]), present);
  });
  reducer.setOwn(
    'getInitialState',
    nativeAccepting('getInitialState', ({ interpreter }) => start(interpreter)),
  );
  return reducer;
}

/** A case is a function, or `{ reducer, prepare }`. */
function caseOf(interpreter: Interpreter, given: Value): { reducer: Value; prepare: Value } {
  const settled = chosenOf(given);
  if (!(settled instanceof ObjectValue)) return { reducer: settled, prepare: undefined };
  return {
    reducer: interpreter.getProperty(settled, 'reducer'),
    prepare: interpreter.getProperty(settled, 'prepare'),
  };
}

/** `createSlice({ name, initialState, reducers, extraReducers, selectors })`. */
export const createSlice = nativeAccepting('createSlice', ({ interpreter, args: [options] }) => {
  const read = (key: string): Value => interpreter.getProperty(options, key);
  const name = String(chosenOf(read('name')));
  const cases: CaseReducers = new Map();
  const actions = new ObjectValue();
  const reducers = chosenOf(read('reducers'));
  const written =
    reducers instanceof Callable ? chosenOf(interpreter.call(reducers, [caseBuilder])) : reducers;
  if (written instanceof ObjectValue) {
    for (const key of written.ownKeys()) {
      const { reducer, prepare } = caseOf(interpreter, interpreter.getProperty(written, key));
      addCase(cases, `${name}/${key}`, reducer);
      actions.setOwn(key, createActionValue(`${name}/${key}`, prepare));
    }
  }
  readExtraReducers(interpreter, read('extraReducers'), cases);
  const reducer = createReducerValue(read('initialState'), cases);
  const path = chosenOf(read('reducerPath'));
  const slicePath = typeof path === 'string' ? path : name;
  return objectOf({
    name,
    reducerPath: slicePath,
    reducer,
    actions,
    caseReducers: new ObjectValue(),
    getInitialState: reducer.getOwn('getInitialState'),
    selectors: sliceSelectors(interpreter, read('selectors'), slicePath),
  });
});

/** `reducers: (create) => ({ add: create.reducer(…) })`. */
const caseBuilder = objectOf({
  reducer: nativeAccepting('reducer', ({ args }) => args[0]),
  preparedReducer: nativeAccepting('preparedReducer', ({ args: [prepare, reducer] }) =>
    objectOf({ prepare, reducer }),
  ),
  asyncThunk: nativeAccepting('asyncThunk', () => undefined),
});

/** Selectors of a slice read its own part of the state. */
function sliceSelectors(interpreter: Interpreter, given: Value, path: string): ObjectValue {
  const result = new ObjectValue();
  const selectors = chosenOf(given);
  if (!(selectors instanceof ObjectValue)) return result;
  for (const key of selectors.ownKeys()) {
    const selector = interpreter.getProperty(selectors, key);
    result.setOwn(
      key,
      nativeAccepting(key, ({ interpreter: inner, args: [state, ...rest] }) =>
        inner.call(selector, [inner.getProperty(state, path), ...rest]),
      ),
    );
  }
  return result;
}
