import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, nativeAccepting } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { styleSheet as nativeStyleSheet } from '../react-native/style-sheet.ts';
import { resolveStyle } from './resolve-style.ts';
import { breakpointOf, runtime } from './runtime.ts';
import { configure, themeOf } from './settings.ts';

const SELECTION = 'selection';

/** A style at rest, or a function of what decides it that gives one. */
function styleIn(interpreter: Interpreter, style: Value, readSelection: (now: Interpreter) => Value): Value {
  const given = chosenOf(style);
  if (!(given instanceof Callable)) return resolveStyle(interpreter, style, readSelection(interpreter));
  return nativeAccepting(given.name, ({ interpreter: now, args }) =>
    resolveStyle(now, now.call(given, args), readSelection(now)),
  );
}

/** The table of styles that source wrote, where it wrote a function of the theme too. */
function tableOf(interpreter: Interpreter, sheet: Value): Value {
  const given = chosenOf(sheet);
  return given instanceof Callable
    ? chosenOf(interpreter.call(given, [themeOf(interpreter), runtime]))
    : given;
}

/** `StyleSheet.create`: styles that say what they are when they are read, after `useVariants`. */
const create = nativeAccepting('create', ({ interpreter, args: [sheet] }) => {
  const table = tableOf(interpreter, sheet);
  if (!(table instanceof ObjectValue)) return table;
  const selected = objectOf({});
  const readSelection = (now: Interpreter): Value => now.getProperty(selected, SELECTION);
  const styles = new ObjectValue();
  for (const key of table.ownKeys()) {
    const style = interpreter.getProperty(table, key);
    styles.setOwn(
      key,
      getter((now) => styleIn(now, style, readSelection)),
    );
  }
  styles.setOwn(
    'useVariants',
    nativeAccepting('useVariants', ({ interpreter: now, args: [selection] }) => {
      now.setProperty(selected, SELECTION, selection);
      return undefined;
    }),
  );
  return styles;
});

/** The style sheet of version 3: React Native's, made of themes and variants. */
export const styleSheet = objectOf({
  ...Object.fromEntries(nativeStyleSheet.ownKeys().map((key) => [key, nativeStyleSheet.getOwn(key)])),
  configure,
  create,
});

/** `useStyles(sheet, variants)` of version 2. */
export const useStyles = nativeAccepting('useStyles', ({ interpreter, args: [sheet, selection] }) => {
  const table = tableOf(interpreter, sheet);
  const styles = new ObjectValue();
  if (table instanceof ObjectValue)
    for (const key of table.ownKeys())
      styles.setOwn(
        key,
        styleIn(interpreter, interpreter.getProperty(table, key), () => selection),
      );
  return objectOf({ styles, theme: themeOf(interpreter), breakpoint: breakpointOf(interpreter) });
});
