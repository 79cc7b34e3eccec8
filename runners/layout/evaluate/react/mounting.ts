import type { Interpreter } from '../interpreter.ts';
import type { Machine } from '../machine.ts';
import { ArrayValue } from '../values/array-value.ts';
import { Callable } from '../values/callable.ts';
import { ObjectValue } from '../values/object-value.ts';
import { chosenOf, OneOfValue } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { statesOf } from './states-above.ts';

/** Effects that set what other effects look at are followed this many times. */
const MAX_ROUNDS = 3;

/** A state of a component that is being mounted: a hook's, or a class instance's. */
export class StateOfMount {
  value: Value;
  /** Where the tree has it, if a component further down may set it. */
  readonly place: string | undefined;

  constructor(value: Value, place?: string) {
    this.value = value;
    this.place = place;
  }
}

interface Effect {
  readonly run: Value;
  readonly dependencies: Value;
}

/**
 * One component while it is mounted. A screen is looked at once its effects have run, so what they set at once is part
 * of it; what they wait for, or do under a condition that only run time knows, is not. Effects leave no other trace.
 */
class Mounting {
  readonly states: StateOfMount[] = [];
  readonly place: string;
  effects: Effect[] = [];
  /** How many states the hooks of this rendering have asked for. */
  asked = 0;
  /** New values that effects gave to states, while they run. */
  updates: Map<StateOfMount, Value> | undefined;
  /** What effects set after a wait, however it ends. */
  readonly settled = new Map<StateOfMount, Value>();

  constructor(place: string) {
    this.place = place;
  }
}

const current = new WeakMap<Interpreter, Mounting>();

/** A hook's state, as earlier effects of the same mounting left it. */
export function stateOfHook(interpreter: Interpreter, start: () => Value): StateOfMount {
  const mounting = current.get(interpreter);
  if (mounting === undefined) return new StateOfMount(start());
  const index = mounting.asked;
  mounting.asked += 1;
  const state = mounting.states[index] ?? startingState(interpreter, `${mounting.place}/${index}`, start);
  mounting.states[index] = state;
  return state;
}

function startingState(interpreter: Interpreter, place: string, start: () => Value): StateOfMount {
  const { given } = statesOf(interpreter);
  return new StateOfMount(given.has(place) ? given.get(place) : start(), place);
}

/** Notes an effect of the component that is being mounted. */
export function noteEffect(interpreter: Interpreter, run: Value, dependencies: Value): void {
  current.get(interpreter)?.effects.push({ run, dependencies });
}

/** Sets a state, when an effect does that runs as the tree is mounted; anything else sets it later than a picture shows. */
export function updateState(
  interpreter: Interpreter,
  state: StateOfMount,
  change: (before: Value) => Value,
): void {
  const mounting = current.get(interpreter);
  if (mounting?.updates === undefined) return;
  if (state.place === undefined && !mounting.states.includes(state)) return;
  const given = change(mounting.updates.get(state) ?? state.value);
  if (!(given instanceof OneOfValue || given instanceof UnknownValue)) mounting.updates.set(state, given);
}

/** Renders a function component, again while its effects set its state. */
export function mountFunction(machine: Machine, name: string, render: () => Value): Value {
  const mounting = new Mounting(placeOf(machine, name));
  let before: readonly Effect[] = [];
  let rendered = renderIn(machine, mounting, render);
  for (let round = 0; round < MAX_ROUNDS && mounting.effects.length > 0; round += 1) {
    const due = mounting.effects.filter((effect, index) => isDue(effect, before[index]));
    before = mounting.effects;
    if (!runEffects(machine, mounting, due)) break;
    rendered = renderIn(machine, mounting, render);
  }
  const settled = renderSettled(machine, mounting, render) ?? rendered;
  for (const [state, value] of mounting.settled) noteAbove(machine, mounting, state, value);
  return settled;
}

/** Renders with what is set after all waits; `undefined` where that changes nothing, or the component then shows nothing or breaks. */
function renderSettled(machine: Machine, mounting: Mounting, render: () => Value): Value | undefined {
  const changes = [...mounting.settled].filter(
    ([state, value]) => state.value !== value && mounting.states.includes(state),
  );
  if (changes.length === 0) return undefined;
  const before = changes.map(([state]) => [state, state.value] as const);
  for (const [state, value] of changes) state.value = value;
  const rendered = machine.attempt(
    () => renderIn(machine, mounting, render),
    () => undefined,
  );
  const shown = chosenOf(rendered);
  if (shown !== undefined && shown !== null && !(shown instanceof UnknownValue)) return rendered;
  for (const [state, value] of before) state.value = value;
  return undefined;
}

/** Runs a method of a class component that its mounting calls, and gives the state that it leaves. */
export function stateAfter(machine: Machine, instance: ObjectValue, method: Value): Value {
  const state = instanceState(machine, instance);
  if (!(chosenOf(method) instanceof Callable)) return state.value;
  const mounting = new Mounting('');
  mounting.states.push(state);
  within(machine, mounting, () =>
    runEffect(machine, mounting, () => machine.invoke(method, [], instance, undefined)),
  );
  return mounting.settled.get(state) ?? state.value;
}

const instances = new WeakMap<ObjectValue, StateOfMount>();

function instanceState(machine: Machine, instance: ObjectValue): StateOfMount {
  const state = new StateOfMount(machine.getProperty(instance, 'state'));
  instances.set(instance, state);
  return state;
}

/** `this.setState(change)`: what is known of the change goes over the state. */
export function setInstanceState(interpreter: Interpreter, instance: Value, change: Value): void {
  const state = instance instanceof ObjectValue ? instances.get(instance) : undefined;
  if (state === undefined) return;
  updateState(interpreter, state, (before) => {
    const props = interpreter.getProperty(instance, 'props');
    const given = change instanceof Callable ? interpreter.call(change, [before, props]) : change;
    if (!(given instanceof ObjectValue)) return before;
    const merged = new ObjectValue();
    if (before instanceof ObjectValue) copyKnown(interpreter, merged, before);
    copyKnown(interpreter, merged, given);
    return merged;
  });
}

function copyKnown(interpreter: Interpreter, target: ObjectValue, source: ObjectValue): void {
  for (const key of source.ownKeys()) {
    const value = interpreter.getProperty(source, key);
    const isKnown = !(value instanceof UnknownValue || value instanceof OneOfValue);
    if (isKnown || !target.hasOwn(key)) target.setOwn(key, value);
  }
}

function renderIn(machine: Machine, mounting: Mounting, render: () => Value): Value {
  mounting.asked = 0;
  mounting.effects = [];
  return within(machine, mounting, render);
}

function within<Result>(machine: Machine, mounting: Mounting, run: () => Result): Result {
  const outer = current.get(machine);
  current.set(machine, mounting);
  try {
    return run();
  } finally {
    if (outer === undefined) current.delete(machine);
    else current.set(machine, outer);
  }
}

/** Runs effects one after the other, and tells whether a state is another one then. */
function runEffects(machine: Machine, mounting: Mounting, effects: readonly Effect[]): boolean {
  const before = mounting.states.map(({ value }) => value);
  within(machine, mounting, () => {
    for (const { run } of effects) {
      runEffect(machine, mounting, () => machine.invoke(run, [], undefined, undefined));
    }
  });
  return mounting.states.some(({ value }, index) => value !== before[index]);
}

function runEffect(machine: Machine, mounting: Mounting, run: () => Value): void {
  mounting.updates = new Map();
  const isDone = runKnown(machine, run);
  if (isDone) {
    for (const [state, value] of mounting.updates) {
      state.value = value;
      noteAbove(machine, mounting, state, value);
    }
  }
  mounting.updates = undefined;
}

/** Notes what an effect gave to a state of a component further up, which is rendered already. */
function noteAbove(machine: Machine, mounting: Mounting, state: StateOfMount, value: Value): void {
  if (state.place === undefined || mounting.states.includes(state)) return;
  statesOf(machine).set.set(state.place, value);
}

/** A name for where the tree has a component: the same whenever the tree is rendered with the same states. */
function placeOf(machine: Machine, name: string): string {
  const { mounted } = statesOf(machine);
  const count = mounted.get(name) ?? 0;
  mounted.set(name, count + 1);
  return `${name}/${count}`;
}

/** Runs something as far as all of it is known; otherwise what it set is forgotten. */
function runKnown(machine: Machine, run: () => unknown): boolean {
  return machine.probe(() => [run()], 'known') !== undefined;
}

/** The values that parts of an effect give to states; what is not known of one part says nothing about the next. */
export function updatesOf(machine: Machine, parts: readonly (() => void)[]): Map<StateOfMount, Value> {
  const mounting = current.get(machine);
  const updates = new Map<StateOfMount, Value>();
  if (mounting?.updates === undefined) return updates;
  const outer = mounting.updates;
  for (const part of parts) {
    mounting.updates = new Map(updates);
    if (runKnown(machine, () => [part()])) for (const update of mounting.updates) updates.set(...update);
  }
  mounting.updates = outer;
  return updates;
}

/** Notes what an effect sets however the wait that it is in ends. */
export function noteSettled(machine: Machine, updates: ReadonlyMap<StateOfMount, Value>): void {
  for (const [state, value] of updates) current.get(machine)?.settled.set(state, value);
}

/** What an async function gives that an effect calls. One that waits for run time has not set anything yet. */
export function runAsyncKnown(machine: Machine, run: () => Value): Value {
  const mounting = current.get(machine);
  let result: Value = new UnknownValue('it waits for what is known at run time only');
  if (mounting === undefined) {
    const [given] = machine.follow(() => [run()]) ?? [result];
    return given;
  }
  const before = new Map(mounting.updates);
  const isDone = runKnown(machine, () => {
    result = run();
    return result;
  });
  if (!isDone && mounting.updates !== undefined) mounting.updates = before;
  return result;
}

function isDue({ dependencies }: Effect, before: Effect | undefined): boolean {
  const now = chosenOf(dependencies);
  const then = chosenOf(before?.dependencies);
  if (!(now instanceof ArrayValue && then instanceof ArrayValue)) return true;
  return now.elements.some((value, index) => {
    const was = then.elements[index];
    return value !== was && !(value instanceof Callable && was instanceof Callable);
  });
}
