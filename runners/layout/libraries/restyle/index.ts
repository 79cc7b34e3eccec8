import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { native, nativeAccepting } from '../../evaluate/native-function.ts';
import { ContextValue } from '../../evaluate/react/component-values.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { valueAtWidth } from '../breakpoints.ts';
import { libraryElement } from '../library-element.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import {
  BOX_RULES,
  composeRestyleFunctions,
  createRestyleFunction,
  createVariant,
  type RestyleRules,
  restyleFunctions,
  rulesIn,
  TEXT_RULES,
} from './restyle-function.ts';
import { splitProps } from './restyle-style.ts';

const themeContext = new ContextValue(objectOf({ colors: objectOf({}), spacing: objectOf({}) }));

const themeProvider = nativeAccepting('ThemeProvider', ({ interpreter, args: [props] }) => {
  const value = interpreter.getProperty(props, 'theme');
  const children = interpreter.getProperty(props, 'children');
  return libraryElement(interpreter, themeContext.provider, objectOf({ value, children }));
});

/** The props that a component gets of those it was given: a style in place of what rules read. */
function restyled(interpreter: Interpreter, rules: RestyleRules, given: Value): ObjectValue {
  const props = chosenOf(given);
  const own = props instanceof ObjectValue ? props : new ObjectValue();
  const { style, rest } = splitProps(interpreter, own, rules, interpreter.readContext(themeContext));
  const over = interpreter.getProperty(own, 'style');
  const isOver = over !== undefined && over !== null && !(chosenOf(over) instanceof Callable);
  rest.setOwn('style', new ArrayValue(isOver ? [style, over] : [style]));
  return rest;
}

function restyleComponent(name: string, rules: RestyleRules, base: Value): Value {
  return nativeAccepting(name, ({ interpreter, args: [props] }) =>
    libraryElement(interpreter, base, restyled(interpreter, rules, props)),
  );
}

const createBox = nativeAccepting('createBox', ({ args: [base] }) =>
  restyleComponent('Box', BOX_RULES, base ?? REACT_NATIVE_HOSTS.View),
);

const createText = nativeAccepting('createText', ({ args: [base] }) =>
  restyleComponent('Text', TEXT_RULES, base ?? REACT_NATIVE_HOSTS.Text),
);

const createRestyleComponent = nativeAccepting('createRestyleComponent', ({ args: [functions, base] }) =>
  restyleComponent('RestyleComponent', rulesIn(functions), base ?? REACT_NATIVE_HOSTS.View),
);

const useRestyle = nativeAccepting('useRestyle', ({ interpreter, args: [functions, props] }) =>
  restyled(interpreter, rulesIn(functions), props),
);

/** Styles by the names of a theme: `@shopify/restyle`. */
export const restyle: LibraryModule = {
  specifiers: ['@shopify/restyle'],
  exports: {
    ...restyleFunctions,
    ThemeContext: themeContext,
    ThemeProvider: themeProvider,
    composeRestyleFunctions,
    createBox,
    createRestyleComponent,
    createRestyleFunction,
    createText,
    createTheme: nativeAccepting('createTheme', ({ args: [theme] }) => theme),
    createVariant,
    useResponsiveProp: nativeAccepting('useResponsiveProp', ({ interpreter, args: [value] }) =>
      valueAtWidth(
        interpreter,
        value,
        interpreter.getProperty(interpreter.readContext(themeContext), 'breakpoints'),
      ),
    ),
    useRestyle,
    useTheme: native('useTheme', ({ interpreter }) => interpreter.readContext(themeContext)),
  },
};
