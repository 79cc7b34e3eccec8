import type { LibraryModule } from '../../evaluate/library-module.ts';
import { native, nativeAccepting } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { libraryElement } from '../library-element.ts';
import { mergeObjects, passThrough } from '../model-components.ts';
import { runtime } from './runtime.ts';
import { registry, themeOf } from './settings.ts';
import { styleSheet, useStyles } from './style-sheets.ts';

/** Gives a component the props that are made of the theme. */
const withUnistyles = nativeAccepting('withUnistyles', ({ args: [component, mapping] }) =>
  nativeAccepting('WithUnistyles', ({ interpreter, args: [props] }) => {
    const map = chosenOf(mapping);
    const themed =
      map instanceof Callable ? interpreter.call(map, [themeOf(interpreter), runtime]) : undefined;
    return libraryElement(interpreter, component, mergeObjects(interpreter, themed, props));
  }),
);

/** Styles of themes, breakpoints and variants: `react-native-unistyles`, of versions 2 and 3. */
export const unistyles: LibraryModule = {
  specifiers: ['react-native-unistyles'],
  exports: {
    StyleSheet: styleSheet,
    UnistylesProvider: passThrough('UnistylesProvider'),
    UnistylesRegistry: registry,
    UnistylesRuntime: runtime,
    createStyleSheet: nativeAccepting('createStyleSheet', ({ args: [sheet] }) => sheet),
    useInitialTheme: nativeAccepting('useInitialTheme', () => undefined),
    useStyles,
    useUnistyles: native('useUnistyles', ({ interpreter }) =>
      objectOf({ theme: themeOf(interpreter), rt: runtime }),
    ),
    withUnistyles,
  },
};
