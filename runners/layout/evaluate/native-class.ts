import { type NativeBody, NativeFunctionValue } from './native-function.ts';
import type { Inheritance } from './values/object-value.ts';
import type { Slot } from './values/property-holder.ts';
import type { Value } from './values/value.ts';

/** A constructor of a built-in or library: `Map`, `Date`, `Error`, `Component`. */
export class NativeClassValue extends NativeFunctionValue implements Inheritance {
  /** What `new` gives. */
  readonly create: NativeBody;
  /** `value instanceof this`. */
  readonly isInstance: (value: Value) => boolean;
  /** What classes of the project that extend it inherit. */
  readonly methods: ReadonlyMap<string, Slot>;

  constructor(
    name: string,
    parts: {
      create: NativeBody;
      /** What a call without `new` gives; like `create` when left out. */
      call?: NativeBody;
      isInstance: (value: Value) => boolean;
      methods?: ReadonlyMap<string, Slot>;
    },
  ) {
    super(name, parts.call ?? parts.create, 'accept');
    this.create = parts.create;
    this.isInstance = parts.isInstance;
    this.methods = parts.methods ?? new Map();
  }

  findInherited(key: string): Slot | undefined {
    return this.methods.get(key);
  }
}
