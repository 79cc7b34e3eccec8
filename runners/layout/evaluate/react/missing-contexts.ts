import type { Interpreter } from '../interpreter.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/**
 * A hook such as `useTheme` throws where its provider is missing. In an app that works, it is there: what is missing
 * is our knowledge of it. So a component that throws is rendered once more with such contexts unknown.
 */
class MissingContexts {
  areUnknown = false;
  /** How many contexts were read that nothing gives a value. */
  read = 0;
}

const states = new WeakMap<Interpreter, MissingContexts>();

function stateOf(interpreter: Interpreter): MissingContexts {
  const known = states.get(interpreter) ?? new MissingContexts();
  states.set(interpreter, known);
  return known;
}

/** A context's value as a hook gives it. */
export function contextAsRead(interpreter: Interpreter, value: Value): Value {
  if (value !== undefined && value !== null) return value;
  const state = stateOf(interpreter);
  state.read += 1;
  return state.areUnknown ? new UnknownValue('its provider was not found') : value;
}

/** Renders; where source throws and a context was missing, once more as if it had been there. */
export function renderDespiteMissing(interpreter: Interpreter, render: () => Value): Value {
  const state = stateOf(interpreter);
  const before = state.read;
  const rendered = render();
  if (state.areUnknown || state.read === before || !isThrown(rendered)) return rendered;
  state.areUnknown = true;
  try {
    return render();
  } finally {
    state.areUnknown = false;
  }
}

function isThrown(value: Value): boolean {
  return value instanceof UnknownValue && value.reason === THROWN;
}

/** Why what a component gives is unknown when it throws. */
export const THROWN = 'the code throws';
