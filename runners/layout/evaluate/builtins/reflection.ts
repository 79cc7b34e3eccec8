import { toKey } from '../expressions/keys.ts';
import { NativeClassValue } from '../native-class.ts';
import { nativeAccepting } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { Callable } from '../values/callable.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { Accessor, PropertyHolder } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** `new Proxy(target, handler)`: reads go through `get`, calls through `apply`; without either it is the target. */
export function proxyConstructor(): NativeClassValue {
  return new NativeClassValue('Proxy', {
    create: ({ interpreter, args: [target, handler] }) => {
      const inner = chosenOf(target);
      const get = chosenOf(interpreter.getProperty(handler, 'get'));
      const apply = chosenOf(interpreter.getProperty(handler, 'apply'));
      if (inner instanceof Callable && apply instanceof Callable) return throughApply(inner, apply);
      return get instanceof Callable ? throughGet(target, get) : target;
    },
    isInstance: () => false,
  });
}

function throughGet(target: Value, get: Callable): ObjectValue {
  const proxy: ObjectValue = new ObjectValue(undefined, {
    findInherited: (key) =>
      new Accessor(
        nativeAccepting('get', ({ interpreter }) => interpreter.call(get, [target, key, proxy])),
        undefined,
      ),
  });
  return proxy;
}

function throughApply(target: Callable, apply: Callable): Callable {
  return nativeAccepting(target.name, ({ interpreter, args, thisValue }) =>
    interpreter.call(apply, [target, thisValue, new ArrayValue([...args])]),
  );
}

/** `Reflect`, as far as it mirrors what operators do. */
export function reflectGlobal(): ObjectValue {
  return objectOf({
    apply: nativeAccepting('apply', ({ interpreter, args: [callee, thisValue, list] }) => {
      const items = interpreter.iterate(list);
      return items instanceof UnknownValue ? items.derive() : interpreter.call(callee, items, { thisValue });
    }),
    construct: nativeAccepting('construct', ({ interpreter, args: [callee, list] }) => {
      const items = interpreter.iterate(list);
      return items instanceof UnknownValue ? items.derive() : interpreter.construct(callee, items);
    }),
    get: nativeAccepting('get', ({ interpreter, args: [target, key] }) => {
      const name = toKey(interpreter, key);
      return typeof name === 'string' ? interpreter.getProperty(target, name) : name;
    }),
    has: nativeAccepting('has', ({ interpreter, args: [target, key] }) => {
      const name = toKey(interpreter, key);
      return typeof name === 'string' ? interpreter.getProperty(target, name) !== undefined : name.derive();
    }),
    ownKeys: nativeAccepting('ownKeys', ({ args }) => {
      const target = chosenOf(args[0]);
      if (target instanceof UnknownValue) return target.derive();
      return new ArrayValue(target instanceof PropertyHolder ? target.ownKeys() : []);
    }),
    set: nativeAccepting('set', ({ interpreter, args: [target, key, value] }) => {
      const name = toKey(interpreter, key);
      if (typeof name === 'string') interpreter.setProperty(target, name, value);
      return true;
    }),
  });
}
