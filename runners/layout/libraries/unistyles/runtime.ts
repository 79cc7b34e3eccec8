import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, noop } from '../../evaluate/native-function.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { reached } from '../breakpoints.ts';
import { readHairlineWidth } from '../react-native/style-sheet.ts';
import { breakpointsOf, themeName } from './settings.ts';

const isWide = (interpreter: Interpreter): boolean =>
  interpreter.readDevice('width') > interpreter.readDevice('height');

/** The widest breakpoint that the screen reaches. */
export function breakpointOf(interpreter: Interpreter): Value {
  const breakpoints = chosenOf(breakpointsOf(interpreter));
  return breakpoints instanceof ObjectValue ? reached(interpreter, breakpoints)[0] : undefined;
}

/** The system's bar at an edge, with what changes it later than a picture shows. */
const barAt = (edge: 'top' | 'bottom', setters: readonly string[]) =>
  getter((interpreter) =>
    objectOf({
      width: interpreter.readDevice('width'),
      height: interpreter.readDevice('safe_area')[edge],
      ...Object.fromEntries(setters.map((name) => [name, noop(name)])),
    }),
  );

/** What source can ask `UnistylesRuntime`, and styles that are functions are given besides the theme. */
export const runtime = objectOf({
  themeName: getter(themeName),
  breakpoint: getter(breakpointOf),
  breakpoints: getter(breakpointsOf),
  colorScheme: getter((interpreter) => interpreter.readDevice('color_scheme')),
  hasAdaptiveThemes: true,
  contentSizeCategory: 'unspecified',
  hairlineWidth: getter(readHairlineWidth),
  fontScale: getter((interpreter) => interpreter.readDevice('font_scale')),
  pixelRatio: getter((interpreter) => interpreter.readDevice('dpr')),
  rtl: false,
  orientation: getter((interpreter) => (isWide(interpreter) ? 'landscape' : 'portrait')),
  isPortrait: getter((interpreter) => !isWide(interpreter)),
  isLandscape: getter(isWide),
  screen: getter((interpreter) =>
    objectOf({ width: interpreter.readDevice('width'), height: interpreter.readDevice('height') }),
  ),
  insets: getter((interpreter) => objectOf({ ...interpreter.readDevice('safe_area'), ime: 0 })),
  statusBar: barAt('top', ['setHidden', 'setStyle']),
  navigationBar: barAt('bottom', ['setHidden']),
  setTheme: noop('setTheme'),
  setAdaptiveThemes: noop('setAdaptiveThemes'),
  setRootViewBackgroundColor: noop('setRootViewBackgroundColor'),
  updateTheme: noop('updateTheme'),
});
