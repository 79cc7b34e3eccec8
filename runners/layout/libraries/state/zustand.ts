import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { mergeObjects } from '../model-components.ts';
import { produce } from './immer.ts';
import { StateCell } from './state-cell.ts';

/** The parts of a store that `create` and `createStore` share, put onto the hook or an object. */
function equip(interpreter: Interpreter, store: PropertyHolder, creator: Value): void {
  const cell = new StateCell(undefined);
  const getState = nativeAccepting('getState', () => cell.value);
  const setState = nativeAccepting('setState', (call) => {
    const [update, isReplaced] = call.args;
    const given = chosenOf(update) instanceof Callable ? call.interpreter.call(update, [cell.value]) : update;
    const next = chosenOf(isReplaced) === true ? given : mergeObjects(call.interpreter, cell.value, given);
    cell.set(call.interpreter, next);
    return undefined;
  });
  const parts = {
    getState,
    setState,
    getInitialState: getState,
    subscribe: nativeAccepting('subscribe', () => noop('unsubscribe')),
    destroy: noop('destroy'),
    persist: persistence,
    devtools: objectOf({ cleanup: noop('cleanup') }),
  };
  for (const [name, part] of Object.entries(parts)) store.setOwn(name, part);
  cell.value = interpreter.call(creator, [setState, getState, store]);
}

/** What `persist` adds to a store: it has been read already. */
const persistence = objectOf({
  hasHydrated: nativeAccepting('hasHydrated', () => true),
  onFinishHydration: nativeAccepting('onFinishHydration', () => noop('unsubscribe')),
  onHydrate: nativeAccepting('onHydrate', () => noop('unsubscribe')),
  rehydrate: noop('rehydrate'),
  clearStorage: noop('clearStorage'),
  setOptions: noop('setOptions'),
  getOptions: nativeAccepting('getOptions', () => new ObjectValue()),
});

/** The whole state, or what the selector takes of it. */
function select(interpreter: Interpreter, store: Value, selector: Value): Value {
  const state = interpreter.call(interpreter.getProperty(store, 'getState'), []);
  return chosenOf(selector) instanceof Callable ? interpreter.call(selector, [state]) : state;
}

/** Waits for the creator when none is given: `create<State>()((set) => …)`. */
function curried(
  name: string,
  make: (interpreter: Interpreter, creator: Value) => Value,
): NativeFunctionValue {
  return nativeAccepting(name, ({ interpreter, args: [creator] }) =>
    creator === undefined
      ? nativeAccepting(name, (call) => make(call.interpreter, call.args[0]))
      : make(interpreter, creator),
  );
}

const create = curried('create', (interpreter, creator) => {
  const useStore: NativeFunctionValue = nativeAccepting('useStore', (call) =>
    select(call.interpreter, useStore, call.args[0]),
  );
  equip(interpreter, useStore, creator);
  return useStore;
});

const createStore = curried('createStore', (interpreter, creator) => {
  const store = new ObjectValue();
  equip(interpreter, store, creator);
  return store;
});

const useStore = nativeAccepting('useStore', ({ interpreter, args: [store, selector] }) =>
  select(interpreter, store, selector),
);

const shallow = nativeAccepting('shallow', ({ args: [a, b] }) => chosenOf(a) === chosenOf(b));
const useShallow = nativeAccepting('useShallow', ({ args }) => args[0]);

/** Middleware that leaves the first state as it is. */
const transparent = (name: string) => nativeAccepting(name, ({ args }) => args[0]);

/** With Immer, `set` takes a recipe that changes a draft. */
const immer = nativeAccepting('immer', ({ args: [creator] }) =>
  nativeAccepting('creator', ({ interpreter, args: [set, ...rest] }) => {
    const setDraft = nativeAccepting('setState', (call) => {
      const [update, ...others] = call.args;
      if (!(chosenOf(update) instanceof Callable)) return call.interpreter.call(set, call.args);
      const recipe = nativeAccepting('recipe', (inner) => produce(inner.interpreter, inner.args[0], update));
      return call.interpreter.call(set, [recipe, ...others]);
    });
    return interpreter.call(creator, [setDraft, ...rest]);
  }),
);

/** `combine(initial, (set, get) => actions)`. */
const combine = nativeAccepting('combine', ({ args: [initial, creator] }) =>
  nativeAccepting('creator', ({ interpreter, args }) =>
    mergeObjects(interpreter, initial, interpreter.call(creator, args)),
  ),
);

const middleware: LibraryModule['exports'] = {
  combine,
  createJSONStorage: noop('createJSONStorage'),
  devtools: transparent('devtools'),
  immer,
  persist: transparent('persist'),
  redux: nativeAccepting('redux', ({ args: [, initial] }) => nativeAccepting('creator', () => initial)),
  subscribeWithSelector: transparent('subscribeWithSelector'),
};

/** Zustand: what the creator returns is the state that is drawn. */
export const zustand: readonly LibraryModule[] = [
  {
    specifiers: ['zustand', 'zustand/react', 'zustand/vanilla', 'zustand/traditional'],
    exports: {
      create,
      createStore,
      createWithEqualityFn: create,
      default: create,
      useStore,
      useStoreWithEqualityFn: useStore,
    },
  },
  {
    specifiers: ['zustand/shallow', 'zustand/react/shallow', 'zustand/vanilla/shallow'],
    exports: { default: shallow, shallow, useShallow },
  },
  { specifiers: ['zustand/middleware', 'zustand/middleware/immer'], exports: middleware },
];
