import type { ActionName, Json, LayoutAction } from '../../../../src/contracts/layout-document.ts';
import { type Plain, toPlain } from '../../evaluate/to-plain.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { type NavigationIntent, navigationState } from '../../libraries/navigation/navigation-state.ts';
import type { HostProps } from '../host-props.ts';
import type { FoundIntent } from '../scene-builder.ts';

/** Which prop holds the handler of which action, best first. */
const HANDLER_PROPS: readonly (readonly [ActionName, readonly string[]])[] = [
  ['onPress', ['onPress', 'onPressIn', 'onPressOut', 'onValueChange']],
  ['onLongPress', ['onLongPress']],
  ['onChangeText', ['onChangeText', 'onChange']],
  ['onSubmit', ['onSubmitEditing']],
];

/** The handlers of an element, by name only, with the screen each would lead to where that can be told. */
export function readActions(host: HostProps): Partial<Record<ActionName, LayoutAction>> {
  const actions: Partial<Record<ActionName, LayoutAction>> = {};
  for (const [action, props] of HANDLER_PROPS) {
    for (const prop of props) {
      const handler = host.prop(prop);
      if (!isHandler(handler)) continue;
      actions[action] = readHandler(host, prop, handler);
      break;
    }
  }
  return actions;
}

/** One handler: its name, and where it navigates. */
export function readHandler(host: HostProps, prop: string, handler: Value): LayoutAction {
  const name = nameOf(handler) ?? prop;
  const intent = findIntent(host, handler);
  if (intent === undefined) return { handler: name };
  const params = toJson(toPlain(host.interpreter, intent.params).value);
  return toAction(name, host.context.builder.addIntent(intent.target, params));
}

/** An action that leads to a route. */
export function toAction(handler: string, { target, params }: FoundIntent): LayoutAction {
  const action: LayoutAction = { handler, navigate_to: target.slice(0, 200) };
  return params === undefined ? action : { ...action, params };
}

function isHandler(value: Value): boolean {
  return value instanceof Callable || (value instanceof UnknownValue && value.hint !== '');
}

function nameOf(handler: Value): string | undefined {
  const name =
    handler instanceof Callable ? handler.name : handler instanceof UnknownValue ? handler.hint : '';
  return name === '' ? undefined : name.slice(0, 200);
}

/** Runs the handler as a probe, which undoes whatever it changes, and listens to where it would go first. */
function findIntent(host: HostProps, handler: Value): NavigationIntent | undefined {
  if (!(handler instanceof Callable)) return undefined;
  const { interpreter } = host;
  const state = navigationState(interpreter);
  let first: NavigationIntent | undefined;
  const outer = state.record;
  state.record = (intent) => {
    first ??= intent;
  };
  try {
    const event = new UnknownValue('the event exists only when somebody touches the screen', {
      hint: 'event',
    });
    interpreter.probe(() => interpreter.call(handler, [event]), 'later');
  } finally {
    state.record = outer;
  }
  return first;
}

/** The contract's JSON of plain data; `undefined` members are left out. */
export function toJson(plain: Plain): Json | undefined {
  if (plain === undefined) return undefined;
  if (typeof plain === 'number') return Number.isFinite(plain) ? plain : null;
  if (plain === null || typeof plain !== 'object') return plain;
  if (Array.isArray(plain)) return plain.map((item) => toJson(item) ?? null);
  const result: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(plain)) {
    const json = toJson(value);
    if (json !== undefined) result[key] = json;
  }
  return result;
}
