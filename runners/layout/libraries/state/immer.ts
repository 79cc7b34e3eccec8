import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { copyDeep } from './copy-deep.ts';

/** What a recipe makes of a state: what it returns, else the draft it changed. */
export function produce(
  interpreter: Interpreter,
  state: Value,
  recipe: Value,
  args: readonly Value[] = [],
): Value {
  const draft = copyDeep(interpreter, chosenOf(state));
  const result = interpreter.call(recipe, [draft, ...args]);
  return result === undefined ? draft : result;
}

const produceFunction = nativeAccepting('produce', ({ interpreter, args: [first, second] }) => {
  if (second !== undefined) return produce(interpreter, first, second);
  return nativeAccepting('producer', (call) =>
    produce(call.interpreter, call.args[0], first, call.args.slice(1)),
  );
});

const identity = (name: string) => nativeAccepting(name, ({ args }) => args[0]);

/** `immer` and its hook. */
export const immer: readonly LibraryModule[] = [
  {
    specifiers: ['immer'],
    exports: {
      default: produceFunction,
      produce: produceFunction,
      current: identity('current'),
      original: identity('original'),
      isDraft: nativeAccepting('isDraft', () => false),
      freeze: identity('freeze'),
      castDraft: identity('castDraft'),
      enableMapSet: noop('enableMapSet'),
      enablePatches: noop('enablePatches'),
      setAutoFreeze: noop('setAutoFreeze'),
    },
  },
  {
    specifiers: ['use-immer'],
    exports: {
      useImmer: nativeAccepting('useImmer', ({ args: [initial], interpreter }) => {
        const isLazy = chosenOf(initial) instanceof Callable;
        return new ArrayValue([isLazy ? interpreter.call(initial, []) : initial, noop('update')]);
      }),
      useImmerReducer: nativeAccepting(
        'useImmerReducer',
        ({ args: [, initial] }) => new ArrayValue([initial, noop('dispatch')]),
      ),
    },
  },
];
