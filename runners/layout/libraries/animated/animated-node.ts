import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { Accessor } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';

const MAX_NESTING = 16;

/**
 * A value that moves in the running app, as `Animated.Value` or a shared value does. A picture shows it at rest.
 * It is kept as the property `value`, which shared values have and code may assign to.
 */
export class AnimatedNodeValue extends ObjectValue {
  constructor(value: Value) {
    super();
    this.setOwn('value', value);
  }

  get current(): Value {
    const slot = this.getOwn('value');
    return slot instanceof Accessor ? undefined : slot;
  }

  /** Says where the value comes to rest. */
  settle(value: Value): void {
    this.setOwn('value', value);
  }
}

/** An animated value made of others. It is computed when it is looked at: by then those have come to rest. */
export class DerivedNodeValue extends AnimatedNodeValue {
  readonly #compute: () => Value;

  constructor(compute: () => Value) {
    super(undefined);
    this.#compute = compute;
  }

  override get current(): Value {
    return this.#compute();
  }
}

/** What an animated value is at rest; any other value is itself. */
export function atRest(value: Value): Value {
  let current = chosenOf(value);
  for (let depth = 0; current instanceof AnimatedNodeValue && depth < MAX_NESTING; depth += 1) {
    current = chosenOf(current.current);
  }
  return current;
}
