import type { Interpreter } from '../../evaluate/interpreter.ts';
import { native, nativeAccepting } from '../../evaluate/native-function.ts';
import { ContextValue } from '../../evaluate/react/component-values.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { assume, chosenOf, settle } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { libraryElement } from '../library-element.ts';

/** The theme that styled components see, without a provider an empty one. */
export const themeContext = new ContextValue(objectOf({}));

export function themeAround(interpreter: Interpreter): Value {
  return interpreter.readContext(themeContext);
}

/** Gives its theme, over the one around it, to what stands inside. A function makes it from the one around it. */
export const themeProvider = nativeAccepting('ThemeProvider', ({ interpreter, args: [props] }) => {
  const outer = themeAround(interpreter);
  const { value, assumption } = settle(interpreter.getProperty(props, 'theme'));
  const given = value instanceof Callable ? interpreter.call(value, [outer]) : value;
  const theme = assume(value instanceof Callable ? given : over(interpreter, outer, given), assumption);
  const children = interpreter.getProperty(props, 'children');
  return libraryElement(interpreter, themeContext.provider, objectOf({ value: theme, children }));
});

/** Theme on theme, as both libraries merge them: property by property, not deeper. */
function over(interpreter: Interpreter, outer: Value, inner: Value): Value {
  const around = chosenOf(outer);
  if (!(inner instanceof ObjectValue) || !(around instanceof ObjectValue)) return inner;
  if (around.ownSize === 0) return inner;
  const merged = new ObjectValue();
  for (const theme of [around, inner])
    for (const key of theme.ownKeys()) merged.setOwn(key, interpreter.getProperty(theme, key));
  return merged;
}

export const useTheme = native('useTheme', ({ interpreter }) => themeAround(interpreter));

/** Gives a component the theme as a prop. */
export const withTheme = nativeAccepting('withTheme', ({ args: [component] }) =>
  nativeAccepting('WithTheme', ({ interpreter, args: [props] }) => {
    const all = new ObjectValue();
    const given = chosenOf(props);
    all.setOwn('theme', themeAround(interpreter));
    if (given instanceof ObjectValue)
      for (const key of given.ownKeys()) all.setOwn(key, interpreter.getProperty(given, key));
    return libraryElement(interpreter, component, all);
  }),
);
