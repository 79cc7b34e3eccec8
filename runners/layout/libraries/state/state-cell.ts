import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** What a store holds. It changes while modules load; a probe puts back what it changed. */
export class StateCell {
  value: Value;

  constructor(value: Value) {
    this.value = value;
  }

  set(interpreter: Interpreter, value: Value): void {
    interpreter.beforeChange(this);
    this.value = value;
  }

  remember(): () => void {
    const saved = this.value;
    return () => {
      this.value = saved;
    };
  }
}
