import { callClosure } from './call-closure.ts';
import { ClassValue } from './class-value.ts';
import { Closure } from './closure.ts';
import { scopeFor } from './define-class.ts';
import type { Machine } from './machine.ts';
import { NativeClassValue } from './native-class.ts';
import type { SourcePoint } from './source-point.ts';
import { ObjectValue } from './values/object-value.ts';
import { assume, settle } from './values/one-of-value.ts';
import { UnknownValue } from './values/unknown-value.ts';
import { HeapValue, type Value } from './values/value.ts';

/** `new callee(...args)`. */
export function constructValue(
  machine: Machine,
  callee: Value,
  args: readonly Value[],
  location: SourcePoint | undefined,
): Value {
  const { value: target, assumption } = settle(callee);
  if (target instanceof ClassValue) {
    const instance = new ObjectValue(undefined, target);
    initialise(machine, target, instance, args, location);
    return assume(instance, assumption);
  }
  if (target instanceof NativeClassValue) {
    return target.create({
      interpreter: machine,
      args: args.map((argument) => settle(argument).value),
      thisValue: undefined,
      location,
    });
  }
  if (target instanceof Closure) {
    const instance = new ObjectValue();
    const result = settle(callClosure(machine, target, args, instance)).value;
    return result instanceof HeapValue ? result : instance;
  }
  if (target instanceof UnknownValue) return target.derive();
  return new UnknownValue('what `new` is applied to is not a class', { location });
}

/** Runs the constructors of a class and its ancestors on `instance`, with field initialisers in between. */
export function initialise(
  machine: Machine,
  klass: Value,
  instance: Value,
  args: readonly Value[],
  location: SourcePoint | undefined,
): void {
  machine.charge(1);
  if (klass instanceof NativeClassValue) {
    klass.create({ interpreter: machine, args, thisValue: instance, location });
    return;
  }
  if (!(klass instanceof ClassValue)) return;
  const { superClass, initialiser } = klass;
  const isDerived = klass.node.superClass !== null;
  if (initialiser === undefined) {
    if (isDerived) initialise(machine, settle(superClass).value, instance, args, location);
    initialiseFields(machine, klass, instance);
    return;
  }
  // A derived class gets its fields when its constructor calls `super()`.
  if (!isDerived) initialiseFields(machine, klass, instance);
  initialiseParameterProperties(machine, klass, instance, args);
  callClosure(machine, initialiser, args, instance);
}

/** `super(...args)` inside a constructor. */
export function callSuper(
  machine: Machine,
  home: Value,
  instance: Value,
  args: readonly Value[],
  location: SourcePoint | undefined,
): void {
  if (!(home instanceof ClassValue)) return;
  initialise(machine, settle(home.superClass).value, instance, args, location);
  initialiseFields(machine, home, instance);
}

function initialiseFields(machine: Machine, klass: ClassValue, instance: Value): void {
  if (!(instance instanceof ObjectValue)) return;
  const scope = scopeFor(klass, instance);
  for (const { key, initialiser } of klass.fields) {
    instance.setOwn(key, initialiser === null ? undefined : machine.evaluate(initialiser, scope));
  }
}

/** TypeScript's `constructor(private readonly api: Api)`. */
function initialiseParameterProperties(
  machine: Machine,
  klass: ClassValue,
  instance: Value,
  args: readonly Value[],
): void {
  klass.initialiser?.node.params.forEach((param, index) => {
    if (param.type !== 'TSParameterProperty' || param.parameter.type !== 'Identifier') return;
    machine.setProperty(instance, param.parameter.name, args[index]);
  });
}
