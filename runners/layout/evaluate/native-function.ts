import type { Interpreter } from './interpreter.ts';
import type { SourcePoint } from './source-point.ts';
import { Callable } from './values/callable.ts';
import { Accessor } from './values/property-holder.ts';
import type { Value } from './values/value.ts';

/** One call of a native function. Arguments are settled: they are never a `OneOfValue`. */
export interface NativeCall {
  readonly interpreter: Interpreter;
  readonly args: readonly Value[];
  readonly thisValue: Value;
  readonly location: SourcePoint | undefined;
}

export type NativeBody = (call: NativeCall) => Value;

/**
 * What an unknown argument (or `this`) does: `propagate` makes the result unknown without running the body;
 * `accept` runs it, for functions that can do something useful with what they know.
 */
export type UnknownHandling = 'propagate' | 'accept';

/** A function written by us: a built-in or part of a library model. It must be pure but for its interpreter. */
export class NativeFunctionValue extends Callable {
  readonly kind = 'nativeFunction';
  readonly name: string;
  readonly body: NativeBody;
  readonly unknowns: UnknownHandling;
  /** Whether what is imported and named in an object given to it is read only when the object is looked at. */
  readonly defersImports: boolean;
  /** Most live as long as the process. */
  override shared = true;

  constructor(
    name: string,
    body: NativeBody,
    unknowns: UnknownHandling = 'propagate',
    defersImports = false,
  ) {
    super();
    this.name = name;
    this.body = body;
    this.unknowns = unknowns;
    this.defersImports = defersImports;
  }
}

/** A native function that unknown arguments pass through. */
export function native(name: string, body: NativeBody): NativeFunctionValue {
  return new NativeFunctionValue(name, body);
}

/** A native function that is run with unknown arguments as well. */
export function nativeAccepting(name: string, body: NativeBody): NativeFunctionValue {
  return new NativeFunctionValue(name, body, 'accept');
}

/**
 * A native function that takes a table of the app's parts: naming a part there does not load its file, as writing
 * it in JSX does not.
 */
export function nativeDeferring(name: string, body: NativeBody): NativeFunctionValue {
  return new NativeFunctionValue(name, body, 'accept', true);
}

/** A property that is computed when it is read, for example from the device. */
export function getter(read: (interpreter: Interpreter) => Value): Accessor {
  return new Accessor(
    nativeAccepting('get', ({ interpreter }) => read(interpreter)),
    undefined,
  );
}

/** A function with no visible effect, for what a still picture ignores. */
export function noop(name: string): NativeFunctionValue {
  return nativeAccepting(name, () => undefined);
}
