import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { passThrough } from '../model-components.ts';

/** `atom(0)` holds a value, `atom((get) => …)` derives one. */
class AtomValue extends ObjectValue {
  readonly initial: Value;

  constructor(initial: Value) {
    super();
    this.initial = initial;
    this.setOwn('init', initial);
  }
}

function readAtom(interpreter: Interpreter, value: Value): Value {
  const atom = chosenOf(value);
  if (!(atom instanceof AtomValue)) {
    return atom instanceof UnknownValue ? atom.derive() : new UnknownValue('what is read is not an atom');
  }
  if (!(chosenOf(atom.initial) instanceof Callable)) return atom.initial;
  const get = nativeAccepting('get', (call) => readAtom(call.interpreter, call.args[0]));
  const derived = chosenOf(interpreter.call(atom.initial, [get, new ObjectValue()]));
  return derived instanceof PromiseValue ? derived.resolved : derived;
}

const createAtom = nativeAccepting('atom', ({ args }) => new AtomValue(args[0]));
const setter = noop('setAtom');
const useAtom = nativeAccepting(
  'useAtom',
  ({ interpreter, args }) => new ArrayValue([readAtom(interpreter, args[0]), setter]),
);
const useAtomValue = nativeAccepting('useAtomValue', ({ interpreter, args }) =>
  readAtom(interpreter, args[0]),
);
const useSetAtom = nativeAccepting('useSetAtom', () => setter);

const createStore = nativeAccepting('createStore', () =>
  objectOf({ get: useAtomValue, set: noop('set'), sub: nativeAccepting('sub', () => noop('unsubscribe')) }),
);

/** Atoms that are kept somewhere start from what they are given. */
const secondArgument = (name: string) => nativeAccepting(name, ({ args }) => new AtomValue(args[1]));

/** Jotai: atoms at their initial value. */
export const jotai: readonly LibraryModule[] = [
  {
    specifiers: ['jotai', 'jotai/react', 'jotai/vanilla'],
    exports: {
      Provider: passThrough('Provider'),
      atom: createAtom,
      createStore,
      getDefaultStore: createStore,
      useAtom,
      useAtomValue,
      useSetAtom,
      useStore: createStore,
    },
  },
  {
    specifiers: ['jotai/utils', 'jotai/vanilla/utils', 'jotai/react/utils'],
    exports: {
      atomFamily: nativeAccepting('atomFamily', ({ args }) => args[0]),
      atomWithDefault: createAtom,
      atomWithReset: createAtom,
      atomWithReducer: createAtom,
      atomWithStorage: secondArgument('atomWithStorage'),
      createJSONStorage: noop('createJSONStorage'),
      loadable: nativeAccepting(
        'loadable',
        ({ args: [atom] }) =>
          new AtomValue(
            nativeAccepting('read', ({ interpreter }) =>
              objectOf({ state: 'hasData', data: readAtom(interpreter, atom) }),
            ),
          ),
      ),
      selectAtom: nativeAccepting(
        'selectAtom',
        ({ args: [atom, selector] }) =>
          new AtomValue(
            nativeAccepting('read', ({ interpreter }) =>
              interpreter.call(selector, [readAtom(interpreter, atom)]),
            ),
          ),
      ),
      useHydrateAtoms: noop('useHydrateAtoms'),
      useResetAtom: useSetAtom,
      useUpdateAtom: useSetAtom,
    },
  },
];
