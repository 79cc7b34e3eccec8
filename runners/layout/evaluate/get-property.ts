import { MatchValue } from './builtins/match-value.ts';
import { methodOf } from './builtins/method-tables.ts';
import { ClassValue } from './class-value.ts';
import { Closure } from './closure.ts';
import type { Machine } from './machine.ts';
import { ModuleNamespaceValue } from './modules/module-namespace.ts';
import { ContextValue } from './react/component-values.ts';
import { ElementValue } from './react/element-value.ts';
import { ArrayValue } from './values/array-value.ts';
import { Callable } from './values/callable.ts';
import { MapValue, SetValue } from './values/collection-values.ts';
import { ObjectValue } from './values/object-value.ts';
import { assume, settle } from './values/one-of-value.ts';
import { Accessor, PropertyHolder, type Slot } from './values/property-holder.ts';
import { AssetValue, RegExpValue, SymbolValue } from './values/simple-values.ts';
import { TemplateStringsValue } from './values/template-strings-value.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** Names that lead from a value to the machinery behind it. They mean nothing here and are reported. */
const FORBIDDEN = new Set(['constructor', '__proto__', 'prototype', '__defineGetter__', '__lookupGetter__']);

/** Reads a property as source would. Missing ones are `undefined`; reading from nothing is unknown. */
export function readProperty(machine: Machine, target: Value, key: string): Value {
  const { value, assumption } = settle(target);
  const slot = findSlot(machine, value, key);
  const result = slot instanceof Accessor ? runGetter(machine, slot, value) : slot;
  return assume(result, assumption);
}

function runGetter(machine: Machine, slot: Accessor, target: Value): Value {
  return slot.get === undefined ? undefined : machine.invoke(slot.get, [], target, undefined);
}

function findSlot(machine: Machine, target: Value, key: string): Slot {
  if (target instanceof UnknownValue) return derived(target, key);
  if (target instanceof PropertyHolder) {
    if (target.shared) {
      const written = machine.writtenOnto(target);
      if (written?.hasOwn(key) === true) return written.getOwn(key);
    }
    const own = target.getOwn(key);
    if (own !== undefined || target.hasOwn(key)) return own;
  }
  if (FORBIDDEN.has(key)) return refuse(machine, target, key);
  const special = ownSpecial(machine, target, key);
  if (special !== undefined) return special.slot;
  if (target === undefined || target === null) {
    return new UnknownValue(`\`${key}\` is read from ${target === null ? 'null' : 'undefined'}`, {
      hint: key,
    });
  }
  return methodOf(target, key);
}

function derived(target: UnknownValue, key: string): UnknownValue {
  return target.derive({ hint: target.hint === '' ? key : `${target.hint}.${key}` });
}

function refuse(machine: Machine, target: Value, key: string): UnknownValue | undefined {
  if (target === undefined || target === null) return undefined;
  const message = `\`${key}\` cannot be followed in a preview.`;
  machine.inform('FORBIDDEN_ACCESS', message, undefined);
  return new UnknownValue(`\`${key}\` is not followed`, { hint: key });
}

/** Properties that are part of what a value is rather than stored under a name. */
function ownSpecial(machine: Machine, target: Value, key: string): { slot: Slot } | undefined {
  if (typeof target === 'string') return ofString(target, key);
  if (target instanceof TemplateStringsValue && key === 'raw') return { slot: target.raw };
  if (target instanceof ArrayValue) return ofList(target.elements, key) ?? ofMatch(target, key);
  if (target instanceof ObjectValue || target instanceof ClassValue)
    return ofInheriting(machine, target, key);
  if (target instanceof ModuleNamespaceValue) return { slot: target.read(key) };
  if (target instanceof Callable) return ofCallable(target, key);
  if (target instanceof ContextValue) return ofContext(target, key);
  return ofOthers(target, key);
}

function ofInheriting(
  machine: Machine,
  target: ObjectValue | ClassValue,
  key: string,
): { slot: Slot } | undefined {
  if (target instanceof ObjectValue) {
    const slot = target.inherits?.findInherited(key);
    return slot === undefined ? undefined : { slot };
  }
  if (key === 'name') return { slot: target.name };
  // Statics are inherited from the superclass's own properties.
  const parent = settle(target.superClass).value;
  if (!(parent instanceof PropertyHolder)) return undefined;
  machine.charge(1);
  return parent.hasOwn(key)
    ? { slot: parent.getOwn(key) }
    : parent instanceof ClassValue
      ? ofInheriting(machine, parent, key)
      : undefined;
}

function ofString(text: string, key: string): { slot: Slot } | undefined {
  if (key === 'length') return { slot: text.length };
  const index = toIndex(key);
  return index === undefined ? undefined : { slot: text[index] };
}

function ofList(elements: readonly Value[], key: string): { slot: Slot } | undefined {
  if (key === 'length') return { slot: elements.length };
  const index = toIndex(key);
  return index === undefined ? undefined : { slot: elements[index] };
}

function ofMatch(target: ArrayValue, key: string): { slot: Slot } | undefined {
  if (!(target instanceof MatchValue)) return undefined;
  if (key === 'index') return { slot: target.index };
  if (key === 'groups') return { slot: target.groups };
  return key === 'input' ? { slot: target.input } : undefined;
}

function ofCallable(target: Callable, key: string): { slot: Slot } | undefined {
  if (key === 'name') return { slot: target.name };
  if (key === 'length') return { slot: target instanceof Closure ? target.node.params.length : 0 };
  return undefined;
}

function ofContext(target: ContextValue, key: string): { slot: Slot } | undefined {
  if (key === 'Provider') return { slot: target.provider };
  return key === 'Consumer' ? { slot: target.consumer } : undefined;
}

function ofOthers(target: Value, key: string): { slot: Slot } | undefined {
  if (target instanceof MapValue && key === 'size') return { slot: target.entries.size };
  if (target instanceof SetValue && key === 'size') return { slot: target.members.size };
  if (target instanceof SymbolValue && key === 'description') return { slot: target.description };
  if (target instanceof RegExpValue) return ofRegExp(target, key);
  if (target instanceof AssetValue) return ofAsset(target, key);
  return target instanceof ElementValue ? ofElement(target, key) : undefined;
}

/** A drawing is bundled as a module whose default export is its component: `require('./icon.svg').default`. */
function ofAsset(target: AssetValue, key: string): { slot: Slot } | undefined {
  return key === 'default' && target.path.endsWith('.svg') ? { slot: target } : undefined;
}

function ofRegExp(target: RegExpValue, key: string): { slot: Slot } | undefined {
  if (key === 'source') return { slot: target.source };
  if (key === 'flags') return { slot: target.flags };
  if (key === 'global') return { slot: target.flags.includes('g') };
  return key === 'lastIndex' ? { slot: target.lastIndex } : undefined;
}

function ofElement(target: ElementValue, key: string): { slot: Slot } | undefined {
  if (key === 'type') return { slot: target.type };
  if (key === 'props') return { slot: target.props };
  if (key === 'key') return { slot: target.key };
  return key === 'ref' ? { slot: null } : undefined;
}

const INDEX = /^(0|[1-9][0-9]{0,8})$/;

/** An array index, or `undefined` for any other name. */
export function toIndex(key: string): number | undefined {
  return INDEX.test(key) ? Number(key) : undefined;
}
