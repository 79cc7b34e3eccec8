import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, native, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** The screen that designs are drawn for, by the packages' own choice. */
const GUIDELINE = { width: 350, height: 680 };
const DEFAULT_FACTOR = 0.5;
/** What responsive font sizes take off the height of an iPhone with a notch. */
const NOTCH_AND_BARS = 78;

const width = (interpreter: Interpreter): number => interpreter.readDevice('width');
const height = (interpreter: Interpreter): number => interpreter.readDevice('height');
const shortSide = (interpreter: Interpreter): number => Math.min(width(interpreter), height(interpreter));
const longSide = (interpreter: Interpreter): number => Math.max(width(interpreter), height(interpreter));

/** A number, or a text such as `"50%"`; the functions of these packages are given either. */
function amountOf(value: Value, fallback = 0): number {
  const settled = chosenOf(value);
  if (settled === undefined) return fallback;
  return typeof settled === 'string'
    ? Number.parseFloat(settled)
    : Number(typeof settled === 'number' ? settled : Number.NaN);
}

function sizing(
  name: string,
  of: (amount: number, interpreter: Interpreter, factor: number) => number,
): NativeFunctionValue {
  return native(name, ({ interpreter, args: [amount, factor] }) =>
    of(amountOf(amount), interpreter, amountOf(factor, DEFAULT_FACTOR)),
  );
}

const scaled = (size: number, interpreter: Interpreter): number =>
  (shortSide(interpreter) / GUIDELINE.width) * size;
const scaledDown = (size: number, interpreter: Interpreter): number =>
  (longSide(interpreter) / GUIDELINE.height) * size;

const moderate =
  (scale: typeof scaled) =>
  (size: number, interpreter: Interpreter, factor: number): number =>
    size + (scale(size, interpreter) - size) * factor;

const SCALES: Readonly<Record<string, (size: number, interpreter: Interpreter, factor: number) => number>> = {
  s: scaled,
  vs: scaledDown,
  ms: moderate(scaled),
  mvs: moderate(scaledDown),
};

const SCALED = /^(-?\d+(?:\.\d+)?)@(mvs|ms|vs|s)(\d+(?:\.\d+)?)?(r)?$/;

/** Styles whose numbers may be written as `"12@s"`, `"12@ms0.3"` or `"12@vsr"`. */
function scaleStyles(interpreter: Interpreter, value: Value): Value {
  const settled = chosenOf(value);
  interpreter.charge(1);
  if (typeof settled === 'string') {
    const [, size, scale = 's', factor, round] = SCALED.exec(settled) ?? [];
    if (size === undefined) return settled;
    const result =
      SCALES[scale]?.(Number(size), interpreter, Number(factor ?? DEFAULT_FACTOR)) ?? Number(size);
    return round === undefined ? result : Math.round(result);
  }
  if (settled instanceof ArrayValue)
    return new ArrayValue(settled.elements.map((part) => scaleStyles(interpreter, part)));
  if (!(settled instanceof ObjectValue)) return value;
  const styles = new ObjectValue();
  for (const key of settled.ownKeys())
    styles.setOwn(key, scaleStyles(interpreter, interpreter.getProperty(settled, key)));
  return styles;
}

const named = (names: readonly string[], of: NativeFunctionValue) =>
  Object.fromEntries(names.map((name) => [name, of]));

const toGrid = (size: number, interpreter: Interpreter): number => {
  const dpr = interpreter.readDevice('dpr');
  return Math.round(size * dpr) / dpr;
};

const usableHeight = (interpreter: Interpreter): number => longSide(interpreter) - NOTCH_AND_BARS;

const diagonal = (interpreter: Interpreter): number => Math.hypot(width(interpreter), height(interpreter));

/** Packages that make sizes follow the screen. */
export const scalingLibraries: readonly LibraryModule[] = [
  {
    specifiers: ['react-native-size-matters', 'react-native-size-matters/extend'],
    exports: {
      ...named(['scale', 's'], sizing('scale', scaled)),
      ...named(['verticalScale', 'vs'], sizing('verticalScale', scaledDown)),
      ...named(['moderateScale', 'ms'], sizing('moderateScale', moderate(scaled))),
      ...named(['moderateVerticalScale', 'mvs'], sizing('moderateVerticalScale', moderate(scaledDown))),
      ScaledSheet: objectOf({
        create: nativeAccepting('create', ({ interpreter, args }) => scaleStyles(interpreter, args[0])),
      }),
    },
  },
  {
    specifiers: ['react-native-responsive-screen'],
    exports: {
      widthPercentageToDP: sizing('widthPercentageToDP', (part, on) => toGrid((width(on) * part) / 100, on)),
      heightPercentageToDP: sizing('heightPercentageToDP', (part, on) =>
        toGrid((height(on) * part) / 100, on),
      ),
      listenOrientationChange: noop('listenOrientationChange'),
      removeOrientationListener: noop('removeOrientationListener'),
    },
  },
  {
    specifiers: ['react-native-responsive-fontsize'],
    exports: {
      RFPercentage: sizing('RFPercentage', (part, on) => Math.round((usableHeight(on) * part) / 100)),
      RFValue: native('RFValue', ({ interpreter, args: [size, standard] }) =>
        Math.round((amountOf(size) * usableHeight(interpreter)) / amountOf(standard, GUIDELINE.height)),
      ),
    },
  },
  {
    specifiers: ['react-native-responsive-dimensions'],
    exports: {
      ...named(
        ['responsiveHeight', 'responsiveScreenHeight', 'useResponsiveHeight', 'useResponsiveScreenHeight'],
        sizing('responsiveHeight', (part, on) => (height(on) * part) / 100),
      ),
      ...named(
        ['responsiveWidth', 'responsiveScreenWidth', 'useResponsiveWidth', 'useResponsiveScreenWidth'],
        sizing('responsiveWidth', (part, on) => (width(on) * part) / 100),
      ),
      ...named(
        [
          'responsiveFontSize',
          'responsiveScreenFontSize',
          'useResponsiveFontSize',
          'useResponsiveScreenFontSize',
        ],
        sizing('responsiveFontSize', (part, on) => (diagonal(on) * part) / 100),
      ),
    },
  },
  {
    specifiers: ['react-native-normalize'],
    exports: { default: sizing('normalize', (size, on) => (width(on) / 375) * size) },
  },
  {
    specifiers: ['react-native-iphone-x-helper'],
    exports: {
      getBottomSpace: native(
        'getBottomSpace',
        ({ interpreter }) => interpreter.readDevice('safe_area').bottom,
      ),
      getStatusBarHeight: native(
        'getStatusBarHeight',
        ({ interpreter }) => interpreter.readDevice('safe_area').top,
      ),
      ifIphoneX: nativeAccepting('ifIphoneX', ({ interpreter, args: [yes, no] }) =>
        hasNotch(interpreter) ? yes : no,
      ),
      isIPhoneWithMonobrow: native('isIPhoneWithMonobrow', ({ interpreter }) => hasNotch(interpreter)),
      isIphoneX: native('isIphoneX', ({ interpreter }) => hasNotch(interpreter)),
    },
  },
  {
    specifiers: ['react-native-status-bar-height'],
    exports: named(
      ['default', 'getStatusBarHeight'],
      native('getStatusBarHeight', ({ interpreter }) => interpreter.readDevice('safe_area').top),
    ),
  },
];

/** A phone whose screen reaches to the bottom edge. */
function hasNotch(interpreter: Interpreter): boolean {
  return interpreter.platform === 'ios' && interpreter.readDevice('safe_area').bottom > 0;
}
