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

/** An atom or selector, by how its value is found. */
class RecoilStateValue extends ObjectValue {
  readonly read: (interpreter: Interpreter) => Value;

  constructor(read: (interpreter: Interpreter) => Value) {
    super();
    this.read = read;
  }
}

function readState(interpreter: Interpreter, value: Value): Value {
  const state = chosenOf(value);
  if (state instanceof RecoilStateValue) {
    const read = chosenOf(state.read(interpreter));
    return read instanceof PromiseValue ? read.resolved : read;
  }
  return state instanceof UnknownValue ? state.derive() : new UnknownValue('what is read is not an atom');
}

/** A family's default may be a function of the parameter; a plain atom's is used as it is. */
function atomValue(options: Value, parameters: readonly Value[]): RecoilStateValue {
  return new RecoilStateValue((interpreter) => {
    const initial = interpreter.getProperty(options, 'default');
    return parameters.length > 0 && chosenOf(initial) instanceof Callable
      ? interpreter.call(initial, parameters)
      : initial;
  });
}

function selectorValue(options: Value, parameters: readonly Value[]): RecoilStateValue {
  return new RecoilStateValue((interpreter) => {
    const get = nativeAccepting('get', (call) => readState(call.interpreter, call.args[0]));
    const written = interpreter.getProperty(options, 'get');
    const read = parameters.length > 0 ? interpreter.call(written, parameters) : written;
    return interpreter.call(read, [objectOf({ get })]);
  });
}

const family = (name: string, make: (options: Value, parameters: readonly Value[]) => Value) =>
  nativeAccepting(name, ({ args: [options] }) => nativeAccepting(name, (call) => make(options, call.args)));

const setter = noop('setRecoilState');

/** Recoil: atoms at their default. */
export const recoil: LibraryModule = {
  specifiers: ['recoil'],
  exports: {
    RecoilRoot: passThrough('RecoilRoot'),
    atom: nativeAccepting('atom', ({ args }) => atomValue(args[0], [])),
    atomFamily: family('atomFamily', atomValue),
    selector: nativeAccepting('selector', ({ args }) => selectorValue(args[0], [])),
    selectorFamily: family('selectorFamily', selectorValue),
    useRecoilState: nativeAccepting(
      'useRecoilState',
      ({ interpreter, args }) => new ArrayValue([readState(interpreter, args[0]), setter]),
    ),
    useRecoilValue: nativeAccepting('useRecoilValue', ({ interpreter, args }) =>
      readState(interpreter, args[0]),
    ),
    useRecoilValueLoadable: nativeAccepting('useRecoilValueLoadable', ({ interpreter, args }) =>
      objectOf({ state: 'hasValue', contents: readState(interpreter, args[0]) }),
    ),
    useResetRecoilState: nativeAccepting('useResetRecoilState', () => setter),
    useSetRecoilState: nativeAccepting('useSetRecoilState', () => setter),
    useRecoilCallback: nativeAccepting('useRecoilCallback', () => noop('callback')),
  },
};
