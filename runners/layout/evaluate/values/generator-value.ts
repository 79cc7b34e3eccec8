import type { Interpreter } from '../interpreter.ts';
import { HeapValue, type Value } from './value.ts';

/** What a generator's body gave, all at once. */
export interface GeneratorRun {
  readonly yielded: readonly Value[];
  readonly returned: Value;
}

/**
 * What calling a generator function gives. Its body runs as a whole when the first value is asked for: what the
 * caller sends in with `next(value)` is not seen by it.
 */
export class GeneratorValue extends HeapValue {
  readonly kind = 'generator';
  private readonly start: () => GeneratorRun;
  private run: GeneratorRun | undefined;
  private position = 0;

  constructor(start: () => GeneratorRun) {
    super();
    this.start = start;
  }

  /** The next value, or the returned one with `done`. */
  next(interpreter: Interpreter): { readonly value: Value; readonly done: boolean } {
    const { yielded, returned } = this.begin(interpreter);
    if (this.position >= yielded.length)
      return { value: this.position++ === yielded.length ? returned : undefined, done: true };
    return { value: yielded[this.position++], done: false };
  }

  /** Every value that was not asked for yet. */
  takeRest(interpreter: Interpreter): readonly Value[] {
    const { yielded } = this.begin(interpreter);
    const rest = yielded.slice(this.position);
    this.position = yielded.length + 1;
    return rest;
  }

  private begin(interpreter: Interpreter): GeneratorRun {
    interpreter.beforeChange(this);
    this.run ??= this.start();
    return this.run;
  }

  remember(): () => void {
    const { run, position } = this;
    return () => {
      this.run = run;
      this.position = position;
    };
  }
}
