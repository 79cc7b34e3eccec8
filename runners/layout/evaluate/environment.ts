import type { Assumption } from './values/one-of-value.ts';
import type { Value } from './values/value.ts';

/** A binding whose value is looked up each time, as imports are: modules are evaluated when first needed. */
export interface LiveBinding {
  readonly live: true;
  read(): Value;
}

/** An ordinary variable. */
export class Variable {
  readonly live = false;
  value: Value;

  constructor(value: Value) {
    this.value = value;
  }

  /** Remembers the present value; the returned function puts it back. */
  remember(): () => void {
    const saved = this.value;
    return () => {
      this.value = saved;
    };
  }
}

export type Binding = Variable | LiveBinding;

/** What one call (or one module's body) is: shared by all its block scopes. */
export interface Frame {
  readonly thisValue: Value;
  /** The class whose method runs, for `super`. */
  readonly home: SuperSource | undefined;
  /** The file the code is in. */
  readonly code: CodeUnit;
  /** The component or function whose body this is; empty at module level. */
  readonly owner: string;
  readonly args: readonly Value[];
  /** The first decision that this call took by rule; its result rests on it. */
  assumption: Assumption | undefined;
  /** What a generator has given so far, when this is the call of one. */
  readonly yields?: Value[] | undefined;
}

/** What `super` refers to inside a method. */
export interface SuperSource {
  readonly superClass: Value;
}

/** A file's identity for diagnostics: its path and how to turn an offset into a line. */
export interface CodeUnit {
  readonly path: string;
  readonly text: string;
  locate(offset: number): { line: number; column: number };
}

/** One lexical scope. */
export class Scope {
  readonly parent: Scope | undefined;
  readonly frame: Frame;
  private bindings: Map<string, Binding> | undefined;

  constructor(frame: Frame, parent?: Scope) {
    this.frame = frame;
    this.parent = parent;
  }

  declare(name: string, value: Value): void {
    this.bindings ??= new Map();
    this.bindings.set(name, new Variable(value));
  }

  declareLive(name: string, binding: LiveBinding): void {
    this.bindings ??= new Map();
    this.bindings.set(name, binding);
  }

  has(name: string): boolean {
    return this.bindings?.has(name) ?? false;
  }

  /** The nearest binding of that name, here or outside. */
  find(name: string): Binding | undefined {
    let scope: Scope | undefined = this;
    while (scope !== undefined) {
      const binding = scope.bindings?.get(name);
      if (binding !== undefined) return binding;
      scope = scope.parent;
    }
    return undefined;
  }

  /** A scope with the same bindings, for the next turn of a loop: closures keep the turn they were made in. */
  copy(): Scope {
    const scope = new Scope(this.frame, this.parent);
    for (const [name, binding] of this.bindings ?? []) {
      if (!binding.live) scope.declare(name, binding.value);
    }
    return scope;
  }
}
