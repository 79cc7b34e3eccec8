import type { Interpreter } from '../evaluate/interpreter.ts';

/**
 * State that library models keep for one evaluation. Models are shared by every screen, so what belongs to a
 * screen hangs on its interpreter.
 */
export function interpreterState<State>(create: () => State): (interpreter: Interpreter) => State {
  const states = new WeakMap<Interpreter, State>();
  return (interpreter) => {
    const existing = states.get(interpreter);
    if (existing !== undefined) return existing;
    const state = create();
    states.set(interpreter, state);
    return state;
  };
}
