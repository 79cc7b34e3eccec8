import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, native, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { dataEntries, ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { subscription } from './subscription.ts';

const TABLET_SHORT_SIDE = 600;

function shortSide(interpreter: Interpreter): number {
  return Math.min(interpreter.readDevice('width'), interpreter.readDevice('height'));
}

/** Whether the device is large enough to be a tablet. */
export function isTablet(interpreter: Interpreter): boolean {
  return shortSide(interpreter) >= TABLET_SHORT_SIDE;
}

function osVersion(interpreter: Interpreter): Value {
  const version = interpreter.readDevice('os_version');
  return interpreter.platform === 'ios' ? version : apiLevel(version);
}

/** Android reports an API level where iOS reports a version. */
function apiLevel(version: string): number {
  const major = Number.parseInt(version, 10);
  const levels: Readonly<Record<number, number>> = {
    8: 26,
    9: 28,
    10: 29,
    11: 30,
    12: 31,
    13: 33,
    14: 34,
    15: 35,
    16: 36,
  };
  return levels[major] ?? (major >= 21 ? major : 34);
}

/** The branch of a `Platform.select` object, in React Native's order. */
function selectForPlatform(interpreter: Interpreter, spec: Value): Value {
  if (!(spec instanceof ObjectValue)) return undefined;
  const platform = interpreter.readDevice('platform');
  const branches = new Map(dataEntries(spec));
  for (const name of [platform, 'native', 'default']) if (branches.has(name)) return branches.get(name);
  return undefined;
}

export const platform = objectOf({
  OS: getter((interpreter) => interpreter.readDevice('platform')),
  Version: getter(osVersion),
  isPad: getter((interpreter) => interpreter.platform === 'ios' && isTablet(interpreter)),
  isTV: false,
  isTVOS: false,
  isVision: false,
  isTesting: false,
  isMacCatalyst: false,
  constants: getter((interpreter) =>
    objectOf({
      osVersion: interpreter.readDevice('os_version'),
      systemName: interpreter.platform === 'ios' ? 'iOS' : 'Android',
      interfaceIdiom: isTablet(interpreter) ? 'pad' : 'phone',
      reactNativeVersion: objectOf({ major: 0, minor: 76, patch: 0 }),
      isTesting: false,
    }),
  ),
  select: nativeAccepting('select', ({ interpreter, args }) => selectForPlatform(interpreter, args[0])),
});

/** What `Dimensions.get` and `useWindowDimensions` give. Each part is read, and so recorded, only when used. */
export function windowDimensions(): ObjectValue {
  return objectOf({
    width: getter((interpreter) => interpreter.readDevice('width')),
    height: getter((interpreter) => interpreter.readDevice('height')),
    scale: getter((interpreter) => interpreter.readDevice('dpr')),
    fontScale: getter((interpreter) => interpreter.readDevice('font_scale')),
  });
}

export const dimensions = objectOf({
  get: native('get', () => windowDimensions()),
  set: noop('set'),
  addEventListener: subscription('addEventListener'),
  removeEventListener: noop('removeEventListener'),
});

export const useWindowDimensions = native('useWindowDimensions', () => windowDimensions());

const toPixels = native('getPixelSizeForLayoutSize', ({ interpreter, args: [size] }) =>
  typeof size === 'number' ? Math.round(size * interpreter.readDevice('dpr')) : Number.NaN,
);

export const pixelRatio = objectOf({
  get: native('get', ({ interpreter }) => interpreter.readDevice('dpr')),
  getFontScale: native('getFontScale', ({ interpreter }) => interpreter.readDevice('font_scale')),
  getPixelSizeForLayoutSize: toPixels,
  roundToNearestPixel: native('roundToNearestPixel', ({ interpreter, args: [size] }) => {
    const dpr = interpreter.readDevice('dpr');
    return typeof size === 'number' ? Math.round(size * dpr) / dpr : Number.NaN;
  }),
});

export const useColorScheme = native('useColorScheme', ({ interpreter }) =>
  interpreter.readDevice('color_scheme'),
);

export const appearance = objectOf({
  getColorScheme: useColorScheme,
  setColorScheme: noop('setColorScheme'),
  addChangeListener: subscription('addChangeListener'),
});

export const platformColor = native(
  'PlatformColor',
  ({ location }) => new UnknownValue('the system decides platform colours at run time', { location }),
);

export const dynamicColor = native('DynamicColorIOS', ({ interpreter, args: [scheme] }) =>
  interpreter.getProperty(scheme, interpreter.readDevice('color_scheme')),
);
