import type { Class, ClassElement, MethodDefinition, PropertyDefinition } from '@oxc-project/types';
import { ClassValue } from './class-value.ts';
import { Closure } from './closure.ts';
import { type Frame, Scope } from './environment.ts';
import { keyOf } from './expressions/keys.ts';
import type { Machine } from './machine.ts';
import { Accessor, type Slot } from './values/property-holder.ts';
import type { Value } from './values/value.ts';

/** Evaluates a class: its heritage, its methods and its statics. Decorators are left out of account. */
export function defineClass(machine: Machine, node: Class, outer: Scope, fallbackName: string): ClassValue {
  const name = node.id?.name ?? fallbackName;
  const superClass = node.superClass === null ? undefined : machine.evaluate(node.superClass, outer);
  const scope = new Scope(outer.frame, outer);
  const klass = new ClassValue(name, node, scope, superClass);
  if (node.id !== null) scope.declare(node.id.name, klass);
  const staticScope = scopeFor(klass, klass);
  for (const element of node.body.body) defineElement(machine, klass, element, staticScope);
  return klass;
}

/** The scope that field initialisers and static blocks run in: `this` is the instance or the class. */
export function scopeFor(klass: ClassValue, thisValue: Value): Scope {
  const outer = klass.scope.frame;
  const frame: Frame = {
    thisValue,
    home: klass,
    args: [],
    code: outer.code,
    owner: klass.name === '' ? outer.owner : klass.name,
    assumption: undefined,
  };
  return new Scope(frame, klass.scope);
}

function defineElement(machine: Machine, klass: ClassValue, element: ClassElement, staticScope: Scope): void {
  if (element.type === 'StaticBlock') {
    machine.executeBody(element.body, staticScope);
    return;
  }
  if (element.type !== 'MethodDefinition' && element.type !== 'PropertyDefinition') return;
  const key = keyOf(machine, element.key, element.computed, klass.scope);
  if (typeof key !== 'string') return;
  if (!('kind' in element)) defineField(machine, klass, element, key, staticScope);
  else if (element.value.body !== null) defineMethod(klass, element, key);
}

function defineField(
  machine: Machine,
  klass: ClassValue,
  element: PropertyDefinition,
  key: string,
  staticScope: Scope,
): void {
  if (element.declare === true) return;
  if (!element.static) klass.fields.push({ key, initialiser: element.value });
  else klass.setOwn(key, element.value === null ? undefined : machine.evaluate(element.value, staticScope));
}

function defineMethod(klass: ClassValue, element: MethodDefinition, key: string): void {
  const method = new Closure(memberName(key), element.value, klass.scope, klass);
  if (element.kind === 'constructor') {
    klass.initialiser = method;
  } else if (element.static) {
    klass.setOwn(key, toSlot(element.kind, method, klass.getOwn(key)));
  } else {
    klass.methods.set(key, toSlot(element.kind, method, klass.methods.get(key)));
  }
}

function memberName(key: string): string {
  return key.startsWith('\0') ? key.slice(1) : key;
}

function toSlot(kind: string, method: Closure, existing: Slot | undefined): Slot {
  const pair = existing instanceof Accessor ? existing : undefined;
  if (kind === 'get') return new Accessor(method, pair?.set);
  return kind === 'set' ? new Accessor(pair?.get, method) : method;
}
