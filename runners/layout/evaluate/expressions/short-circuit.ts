import { HeapValue } from '../values/value.ts';

/** What the rest of an optional chain sees after `?.` found nothing. Never leaves the chain's expression. */
class ShortCircuit extends HeapValue {
  readonly kind = 'shortCircuit';
}

export const SHORT_CIRCUIT: HeapValue = new ShortCircuit();
