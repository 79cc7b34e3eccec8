import type { Interpreter } from '../evaluate/interpreter.ts';
import type { LibraryModule } from '../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting, noop } from '../evaluate/native-function.ts';
import { ObjectValue, objectOf } from '../evaluate/values/object-value.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import type { Value } from '../evaluate/values/value.ts';

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
  readonly hasNotch: boolean;
  readonly top: number;
}

/** A size worked out from the screen; the second argument of some has a usual value. */
type SizeRule = (screen: Screen, size: number, option: number | undefined) => number;

function screenOf(interpreter: Interpreter): Screen {
  const { top } = interpreter.readDevice('safe_area');
  return {
    width: interpreter.readDevice('width'),
    height: interpreter.readDevice('height'),
    dpr: interpreter.readDevice('dpr'),
    hasNotch: interpreter.readDevice('platform') === 'ios' && top > 20,
    top,
  };
}

function sizeFunction(name: string, rule: SizeRule): NativeFunctionValue {
  return nativeAccepting(name, ({ interpreter, args: [size, option] }) => {
    if (size instanceof UnknownValue) return size.derive();
    const number = typeof size === 'string' ? Number.parseFloat(size) : size;
    if (typeof number !== 'number') return Number.NaN;
    return rule(screenOf(interpreter), number, typeof option === 'number' ? option : undefined);
  });
}

function sizes(rules: Readonly<Record<string, SizeRule>>): Record<string, NativeFunctionValue> {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, sizeFunction(name, rule)]));
}

const wholePixels = (size: number, { dpr }: Screen) => Math.round(size * dpr) / dpr;
const diagonal = ({ width, height }: Screen) => Math.sqrt(width ** 2 + height ** 2);

/** The guide line sizes of a 5-inch screen, on which `react-native-size-matters` bases all others. */
const GUIDE = { width: 350, height: 680 };
const shortSide = ({ width, height }: Screen) => Math.min(width, height);
const longSide = ({ width, height }: Screen) => Math.max(width, height);

const scale: SizeRule = (screen, size) => (shortSide(screen) / GUIDE.width) * size;
const verticalScale: SizeRule = (screen, size) => (longSide(screen) / GUIDE.height) * size;
const moderateScale: SizeRule = (screen, size, factor = 0.5) =>
  size + (scale(screen, size, undefined) - size) * factor;
const moderateVerticalScale: SizeRule = (screen, size, factor = 0.5) =>
  size + (verticalScale(screen, size, undefined) - size) * factor;

const matters: Readonly<Record<string, SizeRule>> = {
  scale,
  verticalScale,
  moderateScale,
  moderateVerticalScale,
  s: scale,
  vs: verticalScale,
  ms: moderateScale,
  mvs: moderateVerticalScale,
};

const ANNOTATED = /^(-?[\d.]+)@(s|vs|ms|mvs)(\d*\.?\d+)?r?$/;

/** `ScaledSheet.create`: sizes written `'10@s'` or `'10@ms0.3'`, at any depth. */
const createScaledSheet = nativeAccepting('create', ({ interpreter, args: [sheet] }) =>
  scaleAnnotated(interpreter, sheet, 0),
);

function scaleAnnotated(interpreter: Interpreter, value: Value, depth: number): Value {
  interpreter.charge(1);
  if (typeof value === 'string') {
    const [, size, rule = '', factor] = ANNOTATED.exec(value) ?? [];
    const resolved = matters[rule];
    if (size === undefined || resolved === undefined) return value;
    return resolved(screenOf(interpreter), Number(size), factor === undefined ? undefined : Number(factor));
  }
  if (!(value instanceof ObjectValue) || depth > 4) return value;
  const scaled = new ObjectValue();
  for (const key of value.ownKeys())
    scaled.setOwn(key, scaleAnnotated(interpreter, interpreter.getProperty(value, key), depth + 1));
  return scaled;
}

const fontHeight = ({ height, hasNotch }: Screen) => (hasNotch ? height - 78 : height);

const topInset = nativeAccepting('getStatusBarHeight', ({ interpreter }) => screenOf(interpreter).top);

/** Small libraries that work sizes out from the size of the screen. */
export const screenSizes: readonly LibraryModule[] = [
  {
    specifiers: ['react-native-responsive-screen', 'react-native-responsive-screen-hooks'],
    exports: {
      ...sizes({
        widthPercentageToDP: (screen, size) => wholePixels((screen.width * size) / 100, screen),
        heightPercentageToDP: (screen, size) => wholePixels((screen.height * size) / 100, screen),
      }),
      listenOrientationChange: noop('listenOrientationChange'),
      removeOrientationListener: noop('removeOrientationListener'),
    },
  },
  {
    specifiers: ['react-native-size-matters', 'react-native-size-matters/extend'],
    exports: { ...sizes(matters), ScaledSheet: objectOf({ create: createScaledSheet }) },
  },
  {
    specifiers: ['react-native-responsive-fontsize'],
    exports: sizes({
      RFPercentage: (screen, percent) => Math.round((percent * fontHeight(screen)) / 100),
      RFValue: (screen, size, standard = 680) => Math.round((size * fontHeight(screen)) / standard),
    }),
  },
  {
    specifiers: ['react-native-responsive-dimensions'],
    exports: sizes({
      responsiveHeight: ({ height }, size) => (height * size) / 100,
      responsiveWidth: ({ width }, size) => (width * size) / 100,
      responsiveFontSize: (screen, size) => (diagonal(screen) * size) / 100,
      responsiveScreenHeight: ({ height }, size) => (height * size) / 100,
      responsiveScreenWidth: ({ width }, size) => (width * size) / 100,
      responsiveScreenFontSize: (screen, size) => (diagonal(screen) * size) / 100,
    }),
  },
  {
    specifiers: ['react-native-iphone-x-helper', 'react-native-iphone-screen-helper'],
    exports: {
      getStatusBarHeight: topInset,
      getBottomSpace: nativeAccepting('getBottomSpace', ({ interpreter }) =>
        interpreter.readDevice('platform') === 'ios' ? interpreter.readDevice('safe_area').bottom : 0,
      ),
      ifIphoneX: nativeAccepting('ifIphoneX', ({ interpreter, args: [notched, other] }) =>
        screenOf(interpreter).hasNotch ? notched : other,
      ),
      isIphoneX: nativeAccepting('isIphoneX', ({ interpreter }) => screenOf(interpreter).hasNotch),
    },
  },
  {
    specifiers: ['react-native-status-bar-height'],
    exports: { getStatusBarHeight: topInset, default: topInset },
  },
];
