import { type NativeCall, type NativeFunctionValue, nativeAccepting, noop } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { Callable } from '../values/callable.ts';
import { objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import type { Slot } from '../values/property-holder.ts';
import { PromiseValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { ContextValue } from './component-values.ts';
import { contextAsRead } from './missing-contexts.ts';
import { noteEffect, stateOfHook, updateState } from './mounting.ts';
import { stateAsRead } from './start-up.ts';

/** Hooks of a component that is being mounted: state is initial, or what effects made of it. */
export const reactHooks: Readonly<Record<string, Slot>> = {
  useState: hook('useState', (call) => {
    const { interpreter } = call;
    const state = stateOfHook(interpreter, () => initial(call, call.args[0]));
    const set = nativeAccepting('setState', ({ args: [next] }) => {
      updateState(interpreter, state, (before) =>
        next instanceof Callable ? interpreter.call(next, [before]) : next,
      );
      return undefined;
    });
    return new ArrayValue([stateAsRead(interpreter, state.value), set]);
  }),
  useReducer: hook('useReducer', (call) => {
    const { interpreter } = call;
    const [reducer, start, init] = call.args;
    const state = stateOfHook(interpreter, () =>
      chosenOf(init) === undefined ? start : interpreter.call(init, [start]),
    );
    const dispatch = nativeAccepting('dispatch', ({ args: [action] }) => {
      updateState(interpreter, state, (before) => interpreter.call(reducer, [before, action]));
      return undefined;
    });
    return new ArrayValue([stateAsRead(interpreter, state.value), dispatch]);
  }),
  useMemo: hook('useMemo', (call) => call.interpreter.call(call.args[0], [], { location: call.location })),
  useCallback: hook('useCallback', ({ args }) => args[0]),
  useRef: hook('useRef', ({ args }) => objectOf({ current: args[0] })),
  createRef: hook('createRef', () => objectOf({ current: null })),
  useContext: hook('useContext', readContext),
  use: hook('use', (call) => {
    const given = chosenOf(call.args[0]);
    return given instanceof PromiseValue ? given.resolved : readContext(call);
  }),
  useEffect: hook('useEffect', readEffect),
  useLayoutEffect: hook('useLayoutEffect', readEffect),
  useInsertionEffect: noop('useInsertionEffect'),
  useImperativeHandle: noop('useImperativeHandle'),
  useDebugValue: noop('useDebugValue'),
  useEffectEvent: hook('useEffectEvent', ({ args }) => args[0]),
  useId: hook('useId', ({ interpreter }) => `:r${interpreter.nextSerial().toString(36)}:`),
  useTransition: hook('useTransition', () => new ArrayValue([false, noop('startTransition')])),
  useDeferredValue: hook('useDeferredValue', ({ args }) => args[0]),
  useSyncExternalStore: hook('useSyncExternalStore', (call) => call.interpreter.call(call.args[1], [])),
  useOptimistic: hook('useOptimistic', ({ args }) => new ArrayValue([args[0], noop('setOptimistic')])),
  useActionState: hook('useActionState', ({ args }) => new ArrayValue([args[1], noop('dispatch'), false])),
  startTransition: noop('startTransition'),
};

function hook(name: string, body: (call: NativeCall) => Value): NativeFunctionValue {
  return nativeAccepting(name, body);
}

function readEffect({ args: [run, dependencies], interpreter }: NativeCall): Value {
  noteEffect(interpreter, run, dependencies);
  return undefined;
}

/** A state's first value; a function is called for it. */
function initial({ interpreter, location }: NativeCall, value: Value): Value {
  return chosenOf(value) instanceof Callable ? interpreter.call(value, [], { location }) : value;
}

function readContext({ args, interpreter }: NativeCall): Value {
  const context = chosenOf(args[0]);
  if (context instanceof ContextValue) return contextAsRead(interpreter, interpreter.readContext(context));
  return context instanceof UnknownValue
    ? context.derive()
    : new UnknownValue('what is read as a context is not one', { hint: 'context' });
}
