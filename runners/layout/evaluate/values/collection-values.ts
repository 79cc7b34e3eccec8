import { HeapValue, type Value } from './value.ts';

/** A `Map` or `WeakMap`. Keys compare as JavaScript compares them: primitives by value, others by identity. */
export class MapValue extends HeapValue {
  readonly kind = 'map';
  entries: Map<Value, Value>;

  constructor(entries: Map<Value, Value> = new Map()) {
    super();
    this.entries = entries;
  }

  remember(): () => void {
    const saved = new Map(this.entries);
    return () => {
      this.entries = saved;
    };
  }
}

/** A `Set` or `WeakSet`. */
export class SetValue extends HeapValue {
  readonly kind = 'set';
  members: Set<Value>;

  constructor(members: Set<Value> = new Set()) {
    super();
    this.members = members;
  }

  remember(): () => void {
    const saved = new Set(this.members);
    return () => {
      this.members = saved;
    };
  }
}
