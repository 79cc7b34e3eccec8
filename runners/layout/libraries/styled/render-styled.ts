import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { NativeCall } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { libraryElement } from '../library-element.ts';
import { styleOfCss } from './style-value.ts';
import type { StyledParts } from './styled-component-value.ts';
import { themeAround } from './theme.ts';

/** Draws a styled component: its target with the props it was given, those of `attrs`, and its style before theirs. */
export function renderStyled({ interpreter, args: [given] }: NativeCall, parts: StyledParts): Value {
  const props = given instanceof ObjectValue ? given : new ObjectValue();
  const context = new ObjectValue();
  assign(interpreter, context, props);
  context.setOwn('theme', themeFor(interpreter, props));
  const added = new ObjectValue();
  for (const attrs of parts.attrs) {
    const more = attrs instanceof Callable ? interpreter.call(attrs, [context]) : attrs;
    assign(interpreter, context, more);
    assign(interpreter, added, more);
  }
  const style = styleOfCss(interpreter, parts.css, context);
  const own = settle(interpreter.getProperty(props, 'style'));
  const forwarded = forward(interpreter, props, added, parts.shouldForward);
  const target = chooseTarget(interpreter, props, added, parts.target);
  forwarded.setOwn('style', withStyle(interpreter, style, own.value));
  return libraryElement(interpreter, target, forwarded);
}

function assign(interpreter: Interpreter, target: ObjectValue, source: Value): void {
  const { value } = settle(source);
  if (!(value instanceof PropertyHolder)) return;
  for (const key of value.ownKeys()) target.setOwn(key, interpreter.getProperty(value, key));
}

function themeFor(interpreter: Interpreter, props: ObjectValue): Value {
  const own = interpreter.getProperty(props, 'theme');
  return own === undefined ? themeAround(interpreter) : own;
}

function chooseTarget(
  interpreter: Interpreter,
  props: ObjectValue,
  added: ObjectValue,
  target: Value,
): Value {
  const asked = interpreter.getProperty(added, 'as') ?? interpreter.getProperty(props, 'as');
  return asked === undefined || asked instanceof UnknownValue ? target : asked;
}

/** The props that reach the target: not those of the style alone, which begin with `$`. */
function forward(
  interpreter: Interpreter,
  props: ObjectValue,
  added: ObjectValue,
  shouldForward: Value,
): ObjectValue {
  const forwarded = new ObjectValue();
  assign(interpreter, forwarded, props);
  assign(interpreter, forwarded, added);
  for (const key of forwarded.ownKeys()) {
    const isRefused =
      shouldForward instanceof Callable &&
      settle(interpreter.call(shouldForward, [key])).value === false &&
      key !== 'children';
    if (key.startsWith('$') || key === 'as' || isRefused) forwarded.deleteOwn(key);
  }
  if (forwarded.hasOwn('forwardedAs')) {
    forwarded.setOwn('as', forwarded.getOwn('forwardedAs'));
    forwarded.deleteOwn('forwardedAs');
  }
  return forwarded;
}

/** A pressable's style may be a function of its state, which is at rest. */
function withStyle(interpreter: Interpreter, style: Value, own: Value): Value {
  if (own === undefined || own === null) return style;
  if (!(own instanceof Callable)) return new ArrayValue([style, own]);
  const atRest = new ObjectValue(new Map([['pressed', false]]));
  return new ArrayValue([style, interpreter.call(own, [atRest])]);
}
