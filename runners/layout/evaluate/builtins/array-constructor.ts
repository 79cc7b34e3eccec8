import { HIDDEN_ITERATOR } from '../iterator-key.ts';
import { NativeClassValue } from '../native-class.ts';
import { type NativeCall, nativeAccepting } from '../native-function.ts';
import { numberOf } from '../operators.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** `Array`, with its statics. */
export function arrayConstructor(): NativeClassValue {
  const klass = new NativeClassValue('Array', {
    create,
    isInstance: (value) => value instanceof ArrayValue,
  });
  klass.setOwn(
    'isArray',
    nativeAccepting('isArray', ({ args }) => {
      const value = chosenOf(args[0]);
      return value instanceof UnknownValue ? value.derive() : value instanceof ArrayValue;
    }),
  );
  klass.setOwn(
    'of',
    nativeAccepting('of', ({ args }) => new ArrayValue([...args])),
  );
  klass.setOwn('from', nativeAccepting('from', from));
  return klass;
}

function create({ args, interpreter }: NativeCall): Value {
  const length = chosenOf(args[0]);
  if (args.length !== 1 || typeof length !== 'number') return new ArrayValue([...args]);
  return sized(interpreter, length) ?? new UnknownValue('the length of a list is not a number');
}

function from(call: NativeCall): Value {
  const source = chosenOf(call.args[0]);
  const list = listFrom(call, source);
  if (!(list instanceof ArrayValue) || call.args[1] === undefined) return list;
  return new ArrayValue(
    list.elements.map((item, index) => {
      call.interpreter.charge(1);
      return call.interpreter.call(call.args[1], [item, index], { location: call.location });
    }),
  );
}

/** Of anything that can be visited, or of something with a `length`. */
function listFrom({ interpreter }: NativeCall, source: Value): Value {
  const isListLike =
    source instanceof ObjectValue && interpreter.getProperty(source, HIDDEN_ITERATOR) === undefined;
  if (isListLike) {
    const length = numberOf(chosenOf(interpreter.getProperty(source, 'length')));
    return (
      sized(interpreter, length ?? Number.NaN) ??
      new UnknownValue('how long the list is, is known at run time only')
    );
  }
  const items = interpreter.iterate(source);
  if (items instanceof UnknownValue) return items;
  interpreter.chargeItems(items.length);
  return new ArrayValue([...items]);
}

function sized(interpreter: NativeCall['interpreter'], length: number): ArrayValue | undefined {
  if (!Number.isInteger(length) || length < 0) return undefined;
  interpreter.chargeItems(length);
  return new ArrayValue(new Array<Value>(length).fill(undefined));
}
