import { HeapValue, type Value } from './value.ts';

/** An array. Holes are `undefined`. */
export class ArrayValue extends HeapValue {
  readonly kind = 'array';
  elements: Value[];
  frozen = false;

  constructor(elements: Value[] = []) {
    super();
    this.elements = elements;
  }

  /** Remembers the present elements; the returned function puts them back. */
  remember(): () => void {
    const saved = [...this.elements];
    const wasFrozen = this.frozen;
    return () => {
      this.elements = saved;
      this.frozen = wasFrozen;
    };
  }
}
