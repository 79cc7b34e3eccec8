import { PropertyHolder, type Slot } from './property-holder.ts';
import type { Value } from './value.ts';

/** Where an object finds what is not its own: its class's methods, or the object it was created from. */
export interface Inheritance {
  findInherited(key: string): Slot | undefined;
}

/** An object literal, an instance of a class, a module namespace, an error. */
export class ObjectValue extends PropertyHolder implements Inheritance {
  readonly kind = 'object';
  readonly inherits: Inheritance | undefined;

  constructor(slots?: Map<string, Slot>, inherits?: Inheritance) {
    super(slots);
    this.inherits = inherits;
  }

  findInherited(key: string): Slot | undefined {
    return this.getOwn(key) ?? this.inherits?.findInherited(key);
  }
}

/** An object with these properties, in this order. */
export function objectOf(properties: Readonly<Record<string, Slot>>): ObjectValue {
  return new ObjectValue(new Map(Object.entries(properties)));
}

/** The own data properties of an object, in order; accessors are left out. */
export function dataEntries(object: PropertyHolder): [string, Value][] {
  const entries: [string, Value][] = [];
  for (const key of object.ownKeys()) {
    const slot = object.getOwn(key);
    if (slot === undefined || isValue(slot)) entries.push([key, slot]);
  }
  return entries;
}

function isValue(slot: Slot): slot is Value {
  return typeof slot !== 'object' || slot === null || 'kind' in slot;
}
