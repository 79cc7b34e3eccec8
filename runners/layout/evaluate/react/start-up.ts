import type { Interpreter } from '../interpreter.ts';
import { dataEntries, ObjectValue } from '../values/object-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/**
 * None as the app starts; then first its switches, then also what is not there yet, such as the user; at last what was on
 * at first is past, whatever its name says of it: `const [splash] = useState(true)`.
 */
export type ChangedStates = 'none' | (typeof LATER_STATES)[number];

/** In which order a component that holds back what it shows is looked at once more. */
export const LATER_STATES = ['switches', 'all', 'past'] as const;

/**
 * Apps hold back what they show until fonts, a session or translations are there: `if (!ready) return null`. What
 * stands behind such a gate is found by rendering its component once more, with the state that effects will have
 * changed by then unknown, so that conditions on it are taken as in the normal state.
 */
class StartUp {
  /** Which states count as changed since the app started. */
  changed: ChangedStates = 'none';
  /** How many states were seen that an effect may change. */
  waiting = 0;
}

const startUps = new WeakMap<Interpreter, StartUp>();

function startUpOf(interpreter: Interpreter): StartUp {
  const known = startUps.get(interpreter) ?? new StartUp();
  startUps.set(interpreter, known);
  return known;
}

/** How many states that an effect may change were read in this evaluation so far. */
export function countWaitingStates(interpreter: Interpreter): number {
  return startUpOf(interpreter).waiting;
}

/** Renders something as it is once the app has started. */
export function afterStart<Result>(
  interpreter: Interpreter,
  changed: ChangedStates,
  run: () => Result,
): Result {
  const startUp = startUpOf(interpreter);
  const outer = startUp.changed;
  startUp.changed = changed;
  try {
    return run();
  } finally {
    startUp.changed = outer;
  }
}

/** A component's state as it is read: switches and what is not there yet are unknown once the app has started. */
export function stateAsRead(interpreter: Interpreter, initial: Value): Value {
  const startUp = startUpOf(interpreter);
  if (isWaiting(initial)) {
    startUp.waiting += 1;
    return asRead(initial, '', startUp.changed);
  }
  if (!(initial instanceof ObjectValue) || initial.inherits !== undefined) return initial;
  const entries = dataEntries(initial);
  if (!entries.some(([, value]) => isWaiting(value))) return initial;
  startUp.waiting += 1;
  if (startUp.changed === 'none') return initial;
  return new ObjectValue(new Map(entries.map(([key, value]) => [key, asRead(value, key, startUp.changed)])));
}

function isWaiting(value: Value): boolean {
  return typeof value === 'boolean' || value === null || value === undefined;
}

/** What holds an app back goes by this name, so that it is taken to be over. */
const PAST = 'loading';

function asRead(value: Value, hint: string, changed: ChangedStates): Value {
  if (changed === 'none' || !isWaiting(value)) return value;
  const reason = 'it changes while the app starts';
  if (typeof value !== 'boolean') return changed === 'switches' ? value : new UnknownValue(reason, { hint });
  return new UnknownValue(reason, { hint: changed === 'past' && value ? PAST : hint });
}
